export {
  addDays,
  addMonths,
  businessDayOf,
  businessDaySchema,
  dayFromNumber,
  dayNumber,
  daysBetween,
  instantOf,
  isoWeekday,
  monthOf,
  weekStart,
  type BusinessDay,
} from './business-day.ts';
