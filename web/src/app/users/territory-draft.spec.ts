import { judgeTerritory, newTerritory, territoryDraft } from './territory-draft';

const territory = {
  name: 'Leipzig',
  postalCodes: ['04109', '04103'],
  repIds: ['anna'],
  managerIds: ['mara'],
};
const draft = territoryDraft(territory);

it('comes back from the form as it was', () => {
  expect(judgeTerritory(draft)).toEqual({ ok: true, territory });
});

it.each([
  ['04109;04103\n 04109 ,,', ['04109', '04103']],
  ['', []],
  ['SW1A 1AA', ['SW1A 1AA']],
])('codes typed as %j', (postalCodes, codes) => {
  const judged = judgeTerritory({ ...draft, postalCodes });
  expect(judged.ok && judged.territory.postalCodes).toEqual(codes);
});

it.each([
  [newTerritory, ['name']],
  [{ ...draft, name: ' ' }, ['name']],
  [{ ...draft, postalCodes: 'x'.repeat(21) }, ['postalCodes']],
])('names what is wrong (%#)', (wrong, problems) => {
  expect(judgeTerritory(wrong)).toEqual({ ok: false, problems });
});
