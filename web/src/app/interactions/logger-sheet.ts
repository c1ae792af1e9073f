import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { DeviceStorage, I18n, Moments, Writer, type CustomerRef } from '../platform';
import {
  AssigneeChoice,
  CustomerPicker,
  DueChoice,
  Icon,
  RadioKeys,
  SavedByKey,
  Toasts,
  type DueChange,
  type IconName,
} from '../ui';
import { Dictation, browsersRecogniser } from './dictation';
import { draftFor, draftsBeside, keeping, keptDrafts } from './kept-drafts';
import {
  emptyDraft,
  followUps,
  loggable,
  outcomes,
  toInteraction,
  type FollowUpChoice,
  type Loggable,
  type LoggerDraft,
  type LoggerProblem,
} from './logger-draft';

const typeIcons: Readonly<Record<Loggable, IconName>> = {
  call: 'call',
  visit: 'directionsCar',
  email: 'mail',
  meeting: 'handshake',
  note: 'stickyNote2',
};

const moods = [
  { value: -2, icon: 'sentimentVeryDissatisfied' },
  { value: -1, icon: 'sentimentDissatisfied' },
  { value: 0, icon: 'sentimentNeutral' },
  { value: 1, icon: 'sentimentSatisfied' },
  { value: 2, icon: 'sentimentVerySatisfied' },
] as const satisfies readonly { value: number; icon: IconName }[];

/** Where a problem is told: at the field that has it. */
const fieldOf = {
  customerMissing: 'customer',
  textMissing: 'text',
  textTooLong: 'text',
  dayMissing: 'day',
} as const satisfies Record<LoggerProblem, string>;

/** Short phrases by type: one tap and the note is written. */
const templates = {
  call: ['fine', 'notReached', 'priceAsked', 'complaint'],
  visit: ['fine', 'tasting', 'shelf', 'complaint'],
  email: ['offerSent', 'answered', 'complaint'],
  meeting: ['range', 'terms', 'plan'],
  note: ['closed', 'changed'],
} as const satisfies Record<Loggable, readonly string[]>;

/** A conversation with a customer, noted in a few taps; also what to do next and who does it. */
@Component({
  selector: 'crm-logger-sheet',
  imports: [AssigneeChoice, CustomerPicker, DueChoice, Icon, RadioKeys],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './logger-sheet.html',
  styleUrls: ['../ui/customer-sheet.scss', './logger-sheet.scss'],
})
export class LoggerSheet extends SavedByKey {
  readonly #device = inject(DeviceStorage);
  readonly #writer = inject(Writer);
  readonly #moments = inject(Moments);
  readonly #toasts = inject(Toasts);
  readonly #given = inject<CustomerRef | null>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  readonly #kept = keptDrafts(this.#device.read('loggerDraft'));
  protected readonly draft = signal<LoggerDraft>(
    draftFor(this.#kept, this.#given) ?? { ...emptyDraft, customer: this.#given },
  );
  /** Conversations begun with others: they stay as they are. */
  readonly #others = draftsBeside(this.#kept, this.draft());
  protected readonly dictation = new Dictation(browsersRecogniser());
  readonly #problem = signal<LoggerProblem | null>(null);
  protected readonly types = loggable.map((type) => ({ type, icon: typeIcons[type] }));
  protected readonly moods = moods;
  protected readonly outcomes = outcomes;
  protected readonly followUps = followUps;
  protected readonly templates = computed(() => templates[this.draft().type]);

  constructor() {
    super();
    inject(DestroyRef).onDestroy(() => this.dictation.abort());
  }

  protected change(changes: Partial<LoggerDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
    // At once, and not when the page is drawn next: it may be closed before.
    this.#keep(keeping(this.#others, this.draft()));
    this.#problem.set(null);
  }

  protected errorAt(field: (typeof fieldOf)[LoggerProblem]): string {
    const problem = this.#problem();
    return problem === null || fieldOf[problem] !== field ? '' : this.t(`interactions.problem.${problem}`);
  }

  protected typed({ target }: Event): void {
    if (target instanceof HTMLTextAreaElement) this.change({ text: target.value });
  }

  protected follow({ choice, day }: DueChange<FollowUpChoice>): void {
    const { followUp, followUpDay } = this.draft();
    this.change({ followUp: choice ?? followUp, followUpDay: day ?? followUpDay });
  }

  /** Begins to listen, or ends; what is said is added to what is written. */
  protected dictate(): void {
    if (this.dictation.listening()) this.dictation.stop();
    else this.dictation.start(this.#i18n.locale(), (sentence) => this.insert(sentence));
  }

  /** Adds a sentence to what is written. */
  protected insert(sentence: string): void {
    const text = this.draft().text.trim();
    this.change({ text: text === '' ? sentence : `${text} ${sentence}` });
  }

  protected override save(): void {
    const result = toInteraction(this.draft(), this.#moments.present());
    if (!result.ok) {
      this.#problem.set(result.problem);
      return this.focusWrong();
    }
    const id = this.#writer.newId();
    void this.#writer.create(['interaction', id], result.facts);
    this.#toasts.show(this.t('interactions.logged', { name: this.draft().customer?.name ?? '' }));
    this.discard();
  }

  /** Closes and forgets the draft; Esc and a click outside keep it. */
  protected discard(): void {
    this.#keep(this.#others);
    this.dialog.close();
  }

  #keep(drafts: readonly LoggerDraft[]): void {
    this.#device.write('loggerDraft', drafts.length === 0 ? null : drafts);
  }
}
