export { HandlerWorld, type Delivery } from './handler-world.ts';
export { contact, customer, interaction, order, segment, task, user } from './samples.ts';
