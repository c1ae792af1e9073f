import { Ids, type Case } from './case.ts';
import { conditionCases } from './condition-cases.ts';
import { closedKeyCases, fieldCases } from './field-cases.ts';
import { listCases } from './list-cases.ts';
import { matrixCases } from './matrix-cases.ts';
import { personCases } from './person-cases.ts';
import { stampCases } from './stamp-cases.ts';

/** All cases that need the test staff as they are: for coverage and for judging the tests themselves. */
export function allCases(): readonly Case[] {
  const ids = new Ids();
  return [
    ...personCases(),
    ...matrixCases(ids),
    ...conditionCases(ids),
    ...stampCases(ids),
    ...listCases(ids),
    ...fieldCases(ids),
    ...closedKeyCases(ids),
  ];
}
