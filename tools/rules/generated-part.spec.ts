import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withGeneratedPart } from './generated-part.ts';

const rulesFile = path.resolve(__dirname, '../../firestore.rules');

describe('firestore.rules', () => {
  const rules = readFileSync(rulesFile, 'utf8');

  it('holds the fields of the present schemas: run `node tools/rules/generate.ts` where it does not', () => {
    expect(withGeneratedPart(rules)).toBe(rules);
  });

  it('says so where the marks of the generated part are lost', () => {
    expect(() => withGeneratedPart('rules_version = "2";')).toThrow('has lost the marks');
  });

  it('looks up the person and the customer, nothing else: two of the ten look-ups a rule may make', () => {
    const lookUps =
      rules.match(/\b(get|getAfter|exists|existsAfter)\(\/databases[^)]*\)\/documents\/\w+/g) ?? [];
    expect(lookUps.map((each) => each.replace(/\/databases.*documents\//, '')).sort()).toEqual([
      'get(users',
      'getAfter(customers',
    ]);
  });
});
