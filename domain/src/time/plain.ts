// The part of the door that checks nothing: no schema, so that a page may have these before any form.
// Nor what knows the time zones' history.

export {
  addDays,
  addMonths,
  businessDayOf,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isoWeekday,
  monthOf,
  weekStart,
  type BusinessDay,
} from './business-day.ts';
