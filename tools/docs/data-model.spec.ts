import { readFileSync } from 'node:fs';
import { dataModelFile, dataModelPage } from './data-model.ts';

test('docs/data-model.md says what the schemas say', () => {
  expect(readFileSync(dataModelFile, 'utf8')).toBe(dataModelPage());
});
