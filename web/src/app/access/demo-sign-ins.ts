import { demoPassword, demoStaff, type DemoStaff } from '@creamline/domain/users/plain';

export interface DemoSignIn extends DemoStaff {
  readonly password: string;
}

/** The first of the demo staff in each role. */
export const demoSignIns: readonly DemoSignIn[] = demoStaff
  .filter((person, index) => demoStaff.findIndex(({ role }) => role === person.role) === index)
  .map((person) => ({ ...person, password: demoPassword }));
