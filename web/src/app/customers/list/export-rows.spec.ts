import { exportColumns, exportRows, type RowWords } from './export-rows';
import type { ListRow } from './list-row';

const row: ListRow = {
  id: 'c1',
  name: '=cmd|x',
  town: 'Leipzig',
  type: 'retail',
  status: 'active',
  tier: 'gold',
  lifecycle: null,
  health: { score: 82, band: 'good' },
  healthBand: 'good',
  lastOrderAt: new Date('2026-11-20T09:00:00Z'),
  revenueMinor: 1248050,
  orders: 86,
  points: 1820,
  repId: 'u1',
  territoryId: 't1',
  nextFollowUpAt: null,
  lastContactDate: null,
  segmentIds: [],
  phone: '+4934112345',
  email: null,
  address: 'Markt 1, 04109 Leipzig, DE',
  rev: 'r',
  customer: null,
};
const words: RowWords = {
  title: (column) => column,
  choice: (_, value) => value.toUpperCase(),
  rep: () => 'Anna Roth',
  day: (at) => at.toISOString().slice(0, 10),
  language: 'en',
};

it('writes figures as figures and text as text', () => {
  const columns = exportColumns(['name', 'tier', 'health', 'lastOrder', 'revenue', 'rep', 'next'], false);
  expect(exportRows([row], columns, words).split('\r\n')[1]).toBe(
    `'=cmd|x,GOLD,82,2026-11-20,12480.5,Anna Roth,,'+4934112345,,"Markt 1, 04109 Leipzig, DE"`,
  );
});

it('gives no contact data away with cards', () => {
  expect(exportColumns(['name'], true)).toEqual(['name']);
});

it('divides German cells as German spreadsheets do', () => {
  const file = exportRows([row], ['town', 'revenue', 'points'], { ...words, language: 'de' });
  expect(file.split('\r\n')[1]).toBe('Leipzig;"12480,5";1820');
});
