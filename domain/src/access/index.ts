export { asRole, roles, type Role } from './roles.ts';
export { seesCustomer, type Actor, type Scoped } from './actor.ts';
export {
  matrix,
  may,
  operations,
  scopesOf,
  type Grants,
  type GuardedKind,
  type Operation,
  type RoleGrants,
  type Scope,
} from './matrix.ts';
export { callables, mayCall, type CallableName } from './callables.ts';
