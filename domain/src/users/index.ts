export { userSchema, type User } from './user.ts';
export { demoPassword, demoStaff, type DemoStaff } from './demo-staff.ts';
export { claimsOf, type Claims } from './claims.ts';
