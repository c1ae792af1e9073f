// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export { demoPassword, demoStaff, type DemoStaff } from './demo-staff.ts';
