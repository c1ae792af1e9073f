export { userSchema, type User } from './user.ts';
export { demoPassword, demoStaff, type DemoStaff } from './demo-staff.ts';
