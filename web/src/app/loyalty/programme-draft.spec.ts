import { defaultProgramme } from '@creamline/domain/loyalty';
import { judgeProgramme, programmeDraft, type ProgrammeDraft } from './programme-draft';

const draft = programmeDraft(defaultProgramme);
const withNumber = (key: string, value: string): ProgrammeDraft => ({
  ...draft,
  numbers: { ...draft.numbers, [key]: value },
});
const withGold = (change: object): ProgrammeDraft => ({
  ...draft,
  tiers: { ...draft.tiers, gold: { ...draft.tiers.gold, ...change } },
});

describe('the programme form', () => {
  it('comes back the same', () => {
    expect(judgeProgramme(draft)).toEqual({ ok: true, programme: defaultProgramme });
  });

  it('reads a decimal comma and benefits line by line', () => {
    const judged = judgeProgramme(withGold({ multiplier: '1,5', benefits: 'Free delivery\n\n Tasting ' }));
    expect(judged.ok && judged.programme.tiers.gold).toEqual({
      from: 2000,
      multiplier: 1.5,
      benefits: ['Free delivery', 'Tasting'],
    });
  });

  it.each([
    [withNumber('bonusEvery', '0'), { bonusEvery: 'number' }],
    [withNumber('expiryMonths', '2.5'), { expiryMonths: 'number' }],
    [withNumber('graceDays', ''), { graceDays: 'number' }],
    [withNumber('pointsPerUnit', '1e3'), { pointsPerUnit: 'number' }],
    [withGold({ from: '500' }), { 'gold.from': 'order' }],
    [withGold({ from: '-1' }), { 'gold.from': 'number' }],
    [withGold({ benefits: 'x'.repeat(201) }), { 'gold.benefits': 'benefits' }],
    [
      { ...draft, tiers: { ...draft.tiers, bronze: { ...draft.tiers.bronze, from: '10' } } },
      { 'bronze.from': 'lowest' },
    ],
  ])('names what is wrong (%#)', (wrong, problems) => {
    expect(judgeProgramme(wrong)).toEqual({ ok: false, problems });
  });
});
