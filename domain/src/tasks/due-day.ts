import { addDays, isoWeekday, type BusinessDay } from '../time/index.ts';

export const dueChoices = ['today', 'tomorrow', 'nextWeek', 'pick'] as const;
/** When something is to be done, as people say it: `tomorrow` is the next working day. */
export type DueChoice = (typeof dueChoices)[number];

/** The day a choice stands for; null for a day not yet picked. */
export function dueDay(choice: DueChoice, picked: BusinessDay, today: BusinessDay): BusinessDay | null {
  switch (choice) {
    case 'today':
      return today;
    case 'tomorrow':
      // On a Friday and on the week-end that is Monday.
      return addDays(today, isoWeekday(today) >= 5 ? 8 - isoWeekday(today) : 1);
    case 'nextWeek':
      return addDays(today, 7);
    case 'pick':
      return picked === '' ? null : picked;
  }
}
