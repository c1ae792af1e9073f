import { Ids } from './case.ts';
import { checkCases } from './check-cases.ts';
import { conditionCases } from './condition-cases.ts';
import { listCases } from './list-cases.ts';
import { stampCases } from './stamp-cases.ts';

describe('the stamp of a write', () => {
  checkCases('stamps', stampCases(new Ids()));
});

describe('clocks, states and the customer behind a record', () => {
  checkCases('conditions', conditionCases(new Ids()));
});

describe('lists and unknown paths', () => {
  checkCases('lists', listCases(new Ids()));
});
