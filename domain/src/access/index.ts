export { roles, roleSchema, type Role } from './roles.ts';
export { seesCustomer, type Actor, type Scoped } from './actor.ts';
