// For the specs of every floor.

export { sampleCustomer } from './sample-customer.ts';
