import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { dueChoices, type DueChoice as DayChoice } from '@creamline/domain/tasks';
import { DeviceStorage, Format, I18n, Moments, Session, Writer, type CustomerRef } from '../platform';
import {
  AssigneeChoice,
  Control,
  CustomerPicker,
  DueChoice,
  Field,
  Icon,
  SavedByKey,
  Toasts,
  type DueChange,
} from '../ui';
import {
  draftFor,
  isWorthKeeping,
  toTask,
  type TaskDraft,
  type TaskFacts,
  type TaskProblem,
} from './task-draft';

/** Where a problem is told: at the field that has it. */
const fieldOf = {
  titleMissing: 'title',
  titleTooLong: 'title',
  dayMissing: 'day',
  dayPast: 'day',
  timePast: 'time',
  noteTooLong: 'note',
} as const satisfies Record<TaskProblem, string>;

/** Something to be done: what, by when, by whom, and about which customer if about any. */
@Component({
  selector: 'crm-task-sheet',
  imports: [AssigneeChoice, Control, CustomerPicker, DueChoice, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-sheet.html',
  styleUrls: ['../ui/customer-sheet.scss', './task-sheet.scss'],
})
export class TaskSheet extends SavedByKey {
  readonly #device = inject(DeviceStorage);
  readonly #writer = inject(Writer);
  readonly #session = inject(Session);
  readonly #moments = inject(Moments);
  readonly #format = inject(Format);
  readonly #toasts = inject(Toasts);
  readonly #given = inject<CustomerRef | null>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly t = inject(I18n).text;

  protected readonly draft = signal<TaskDraft>(draftFor(this.#device.read('taskDraft'), this.#given));
  readonly #problem = signal<TaskProblem | null>(null);
  protected readonly dueChoices = dueChoices;
  /** Whoever sees no customers plans without one. */
  protected readonly hasCustomers = this.#session.can('get', 'customer');

  protected change(changes: Partial<TaskDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
    // At once, and not when the page is drawn next: it may be closed before.
    this.#device.write('taskDraft', isWorthKeeping(this.draft()) ? this.draft() : null);
    this.#problem.set(null);
  }

  protected typed({ target }: Event, field: 'title' | 'time' | 'note'): void {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      this.change({ [field]: target.value });
  }

  protected errorAt(field: (typeof fieldOf)[TaskProblem]): string {
    const problem = this.#problem();
    return problem === null || fieldOf[problem] !== field ? '' : this.t(`tasks.problem.${problem}`);
  }

  protected due({ choice, day }: DueChange<DayChoice>): void {
    const draft = this.draft();
    this.change({ due: choice ?? draft.due, day: day ?? draft.day });
  }

  protected override save(): void {
    const result = toTask(this.draft(), this.#moments.present());
    if (!result.ok) {
      this.#problem.set(result.problem);
      return this.focusWrong();
    }
    const ref = ['task', this.#writer.newId()] as const;
    const { after } = this.#writer.create([...ref], result.facts);
    this.#toasts.show(
      this.t('tasks.new.created', { title: result.facts.title, when: this.#when(result.facts) }),
      {
        undo: () => void this.#writer.update([...ref], after, { state: 'cancelled' }),
      },
    );
    this.discard();
  }

  /** Closes and forgets the draft; Esc and a click outside keep it. */
  protected discard(): void {
    this.#device.write('taskDraft', null);
    this.dialog.close();
  }

  #when({ dueAt, allDay }: TaskFacts): string {
    return allDay ? this.#format.day(dueAt) : this.#format.dateTime(dueAt);
  }
}
