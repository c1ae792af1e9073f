import { pathOf } from '@creamline/domain/paths';
import { taskSchema } from '@creamline/domain/tasks';
import { addDays, type BusinessDay } from '@creamline/domain/time';
import { demoStaff } from '@creamline/domain/users';
import { at, authoredBy, type DemoDocument } from './document.ts';

type Plan = readonly [days: number, hour: number, en: string, de: string];

/** What each role has to do that no customer asks for. */
const plans: Readonly<Record<string, readonly Plan[]>> = {
  rep: [
    [0, 16, 'Plan the visits of next week', 'Besuche der nächsten Woche planen'],
    [3, 9, 'Order samples of the new skyr', 'Muster des neuen Skyrs bestellen'],
  ],
  manager: [
    [-1, 12, 'Go through the customers at risk with the team', 'Gefährdete Kunden mit dem Team durchgehen'],
    [0, 11, 'Call about the route to Torgau', 'Wegen der Tour nach Torgau telefonieren'],
    [2, 14, 'Prepare the monthly figures', 'Monatszahlen vorbereiten'],
  ],
  marketing: [
    [0, 10, 'Check the segment of weekly cream buyers', 'Segment der wöchentlichen Sahnekäufer prüfen'],
    [4, 15, 'Draft the winter tasting invitation', 'Einladung zur Winterverkostung entwerfen'],
  ],
  service: [
    [0, 9, 'Answer the questions about empties', 'Fragen zum Leergut beantworten'],
    [1, 13, 'Send the new allergen sheets', 'Neue Allergenblätter verschicken'],
  ],
  executive: [[1, 10, 'Look through the quarter with both managers', 'Quartal mit beiden Leitungen ansehen']],
  admin: [[0, 14, 'Check who still needs an account', 'Prüfen, wem noch ein Konto fehlt']],
};

/** Tasks of the staff themselves. */
export function demoTasks(today: BusinessDay): readonly DemoDocument[] {
  return demoStaff.flatMap(({ uid, role, locale }) =>
    (plans[role] ?? []).map(([days, hour, en, de], index) => ({
      path: pathOf('task', `own-${uid}-${index + 1}`),
      data: taskSchema.parse({
        kind: 'other',
        title: locale === 'de' ? de : en,
        note: '',
        customerId: null,
        customerName: null,
        assigneeId: uid,
        dueAt: at(addDays(today, days), hour),
        allDay: false,
        remindMinutesBefore: 30,
        state: 'open',
        doneAt: null,
        snoozeCount: 0,
        recurrence: null,
        assignedRepId: role === 'rep' ? uid : null,
        territoryId: null,
        ...authoredBy(uid, at(addDays(today, -4), 9), `demo-own-${uid}-${index}`),
      }),
    })),
  );
}
