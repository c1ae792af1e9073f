import type { TextKey } from '../../platform';
import type { DraftProblem } from './customer-draft';

/** What a person is told of a field that does not fit. */
export const problemTexts: Readonly<Record<DraftProblem, TextKey>> = {
  required: 'customers.problem.required',
  email: 'customers.problem.email',
  phone: 'customers.problem.phone',
  country: 'customers.problem.country',
  tooLong: 'customers.problem.tooLong',
  oneLine: 'customers.problem.oneLine',
  choice: 'customers.problem.choice',
  custom: 'customers.problem.choice',
};
