import { Ids } from './case.ts';
import { checkCases } from './check-cases.ts';
import { matrixCases } from './matrix-cases.ts';

describe('the permission matrix', () => {
  checkCases('matrix', matrixCases(new Ids()));
});
