import { MAX_CLOSURES, defaultCompany } from '@creamline/domain/territories';
import { addDays } from '@creamline/domain/time';
import { dairyDraft, judgeDairy, type DairyDraft } from './dairy-draft';

const company = { ...defaultCompany, closures: ['2026-12-24', '2026-12-25'] };
const draft = dairyDraft(company);

it('comes back from the form as it was', () => {
  expect(judgeDairy(draft)).toEqual({ ok: true, company });
});

it('holds nothing of who saved it, and when', () => {
  const stored = { ...company, id: 'company', updatedAt: new Date(), updatedBy: 'admin-sam' };
  expect(dairyDraft(stored)).toEqual(draft);
});

it('brings days into their order, each once', () => {
  const judged = judgeDairy({
    ...draft,
    name: ' Alpenmilch ',
    deliveryDays: [5, 1, 5],
    closures: ['2026-12-25', '2026-12-24', '2026-12-25'],
  });
  expect(judged).toMatchObject({
    ok: true,
    company: { name: 'Alpenmilch', deliveryDays: [1, 5], closures: ['2026-12-24', '2026-12-25'] },
  });
});

const tooMany = Array.from({ length: MAX_CLOSURES + 1 }, (_, index) => addDays('2026-01-01', index));

it.each<[Partial<DairyDraft>, readonly string[]]>([
  [{ name: ' ' }, ['name']],
  [{ name: 'x'.repeat(201) }, ['name']],
  [{ timeZone: 'Europe/Leipzig' }, ['timeZone']],
  [{ country: 'Germany' }, ['country']],
  [{ currency: 'euro' }, ['currency']],
  [{ deliveryDays: [] }, ['deliveryDays']],
  [{ closures: tooMany }, ['closures']],
  [{ name: '', deliveryDays: [] }, ['name', 'deliveryDays']],
])('names what is wrong (%#)', (change, problems) => {
  expect(judgeDairy({ ...draft, ...change })).toEqual({ ok: false, problems });
});
