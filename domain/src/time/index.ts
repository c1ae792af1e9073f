export * from './plain.ts';
export { instantOf } from './instant-of.ts';
export { businessDaySchema } from './business-day-schema.ts';
