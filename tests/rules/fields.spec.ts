import { Ids } from './case.ts';
import { checkCases } from './check-cases.ts';
import { closedKeyCases, fieldCases } from './field-cases.ts';

describe('the fields a client may write', () => {
  checkCases('fields', fieldCases(new Ids()));
});

describe('the fields a role may not write', () => {
  checkCases('closed-fields', closedKeyCases(new Ids()));
});
