import type { SegmentLeaf, SegmentNode } from '@creamline/domain/segments';
import { IntlMessageFormat } from 'intl-messageformat';
import de from '../../../i18n/segments.de.json';
import en from '../../../i18n/segments.en.json';
import { ruleSentence, type RuleWords } from './rule-sentence';

function wordsOf(locale: string, texts: Readonly<Record<string, string>>): RuleWords {
  return {
    locale,
    text: (key, values) =>
      String(new IntlMessageFormat(texts[key] ?? key, locale, {}, { ignoreTag: true }).format(values)),
    name: (picker, _, value) => (picker === 'percent' ? `${value} %` : `«${value}»`),
  };
}
const english = wordsOf('en-GB', en);
const german = wordsOf('de-DE', de);

const lastOrder: SegmentLeaf = {
  kind: 'ago',
  field: 'lastOrderAt',
  op: 'olderThan',
  days: 30,
  orNever: true,
};
const tiers: SegmentLeaf = { kind: 'oneOf', field: 'tier', op: 'in', values: ['gold', 'platinum'] };
const orders: SegmentLeaf = { kind: 'event', event: 'order', sku: null, op: 'did', times: 3, days: 90 };

const table: [SegmentNode, string, string][] = [
  [
    lastOrder,
    'Last order is longer ago than 30 days, or there is none',
    'Letzte Bestellung liegt mehr als 30 Tage zurück oder fehlt',
  ],
  [
    { ...lastOrder, op: 'withinLast', days: 1, orNever: false },
    'Last order is not longer ago than 1 day',
    'Letzte Bestellung liegt höchstens 1 Tag zurück',
  ],
  [tiers, 'Loyalty tier is «gold» or «platinum»', 'Treuestufe ist «gold» oder «platinum»'],
  [
    { kind: 'oneOf', field: 'products', op: 'arrayAll', values: ['a', 'b'] },
    'Products ordered include «a» and «b»',
    'Bestellte Produkte enthalten «a» und «b»',
  ],
  [
    { kind: 'compare', field: 'createdAt', op: 'gte', value: '2026-01-01' },
    'Customer record is on or after «2026-01-01»',
    'Kundenanlage ist ab «2026-01-01»',
  ],
  [
    { kind: 'between', field: 'orderCount', from: 3, to: 9 },
    'Delivered orders is between «3» and «9»',
    'Gelieferte Bestellungen liegt zwischen «3» und «9»',
  ],
  [
    { kind: 'presence', field: 'tier', op: 'empty' },
    'Loyalty tier is not known',
    'Treuestufe ist nicht bekannt',
  ],
  [
    orders,
    'had at least 3 orders in the last 90 days',
    'hatte mindestens 3 Bestellungen in den letzten 90 Tagen',
  ],
  [
    { ...orders, event: 'orderOf', sku: 'cream', op: 'didNot', times: 1, days: null },
    'had no order of «cream» so far',
    'hatte keine Bestellung von «cream» insgesamt',
  ],
  [{ kind: 'inSegment', segmentId: 's1' }, 'is a member of «s1»', 'ist Mitglied von «s1»'],
  [
    { kind: 'randomBucket', percent: 10, seed: 's' },
    'is in a fixed random share of 10 %',
    'ist in einer festen Zufallsstichprobe von 10 %',
  ],
  [{ kind: 'oneOf', field: 'tier', op: 'in', values: [] }, 'Loyalty tier is …', 'Treuestufe ist …'],
  [
    { kind: 'all', nodes: [tiers, { kind: 'any', nodes: [orders, lastOrder] }] },
    'Loyalty tier is «gold» or «platinum» and (had at least 3 orders in the last 90 days or Last order is longer ago than 30 days, or there is none)',
    'Treuestufe ist «gold» oder «platinum» und (hatte mindestens 3 Bestellungen in den letzten 90 Tagen oder Letzte Bestellung liegt mehr als 30 Tage zurück oder fehlt)',
  ],
  [
    { kind: 'not', node: { kind: 'any', nodes: [tiers] } },
    'none of these: Loyalty tier is «gold» or «platinum»',
    'nichts davon: Treuestufe ist «gold» oder «platinum»',
  ],
];

describe('a rule in words', () => {
  it.each(table)('%j', (rule, inEnglish, inGerman) => {
    expect([ruleSentence(rule, english), ruleSentence(rule, german)]).toEqual([inEnglish, inGerman]);
  });

  it('says what somebody typed as it was typed', () => {
    const hostile: SegmentLeaf = { kind: 'compare', field: 'name', op: 'eq', value: '{x} <b>' };
    expect(ruleSentence(hostile, english)).toBe('Name is «{x} <b>»');
  });
});
