import { defaultProgramme } from '@creamline/domain/loyalty';
import {
  judgeProgramme,
  programmeDraft,
  tierFieldOf,
  type ProgrammeDraft,
  type ProgrammeField,
} from './programme-draft';

const draft = programmeDraft(defaultProgramme);
const withField = (field: ProgrammeField, value: string): ProgrammeDraft => ({ ...draft, [field]: value });

describe('the programme form', () => {
  it('comes back the same', () => {
    expect(judgeProgramme(draft)).toEqual({ ok: true, programme: defaultProgramme });
  });

  it.each([
    ['graceDays', null],
    ['gold.benefits', { tier: 'gold', key: 'benefits' }],
  ] as const)('knows which tier %s belongs to', (field, expected) => {
    expect(tierFieldOf(field)).toEqual(expected);
  });

  it('reads a decimal comma and benefits line by line', () => {
    const judged = judgeProgramme({
      ...draft,
      'gold.multiplier': '1,5',
      'gold.benefits': 'Free delivery\n\n Tasting ',
    });
    expect(judged.ok && judged.programme.tiers.gold).toEqual({
      from: 2000,
      multiplier: 1.5,
      benefits: ['Free delivery', 'Tasting'],
    });
  });

  it.each([
    [withField('bonusEvery', '0'), { bonusEvery: 'number' }],
    [withField('expiryMonths', '2.5'), { expiryMonths: 'number' }],
    [withField('graceDays', ''), { graceDays: 'number' }],
    [withField('pointsPerUnit', '1e3'), { pointsPerUnit: 'number' }],
    [withField('gold.from', '500'), { 'gold.from': 'order' }],
    [withField('gold.from', '-1'), { 'gold.from': 'number' }],
    [withField('gold.benefits', 'x'.repeat(201)), { 'gold.benefits': 'benefits' }],
    [withField('bronze.from', '10'), { 'bronze.from': 'lowest' }],
  ])('names what is wrong (%#)', (wrong, problems) => {
    expect(judgeProgramme(wrong)).toEqual({ ok: false, problems });
  });
});
