export * from './plain.ts';
export { businessDaySchema } from './business-day-schema.ts';
