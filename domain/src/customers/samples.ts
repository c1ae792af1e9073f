// For the specs of every floor.

export { everyDays, sampleCustomer, sampleStats } from './sample-customer.ts';
