// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export {
  addDays,
  addMonths,
  businessDayOf,
  dayFromNumber,
  dayNumber,
  daysBetween,
  instantOf,
  isoWeekday,
  monthOf,
  weekStart,
  type BusinessDay,
} from './business-day.ts';
