import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InteractionType } from '@creamline/domain/interactions';
import { Format, I18n, type TextKey } from '../../platform';
import { Icon, type IconName } from '../../ui';
import { correctionProblem, type CorrectionProblem, type EntryEdit } from './entry-correction';
import type { EntryView } from './timeline-view';

const icons: Readonly<Record<InteractionType, IconName>> = {
  call: 'call',
  visit: 'directionsCar',
  email: 'mail',
  meeting: 'handshake',
  note: 'stickyNote2',
  support: 'supportAgent',
  order: 'receiptLong',
};

const orderStates: Readonly<Record<string, TextKey>> = {
  draft: 'customers.order.draft',
  placed: 'customers.order.placed',
  confirmed: 'customers.order.confirmed',
  delivered: 'customers.order.delivered',
  cancelled: 'customers.order.cancelled',
  refunded: 'customers.order.refunded',
};

const moods: readonly IconName[] = [
  'sentimentVeryDissatisfied',
  'sentimentDissatisfied',
  'sentimentNeutral',
  'sentimentSatisfied',
  'sentimentVerySatisfied',
];

/** One line of the timeline; an order with its figures, a conversation with its notes. */
@Component({
  selector: 'crm-timeline-entry',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline-entry.html',
  styleUrl: './timeline-entry.scss',
})
export class TimelineEntry {
  readonly entry = input.required<EntryView>();
  readonly who = input('');
  readonly editable = input(false);
  readonly editing = input(false);
  readonly edit = output();
  readonly cancelled = output();
  readonly corrected = output<EntryEdit>();

  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  /** Why the correction was not taken; forgotten with it. */
  protected readonly problem = linkedSignal<boolean, CorrectionProblem | null>({
    source: this.editing,
    computation: () => null,
  });
  protected readonly icon = computed(() => icons[this.entry().type]);
  protected readonly typeName = computed(() => this.t(`customers.interaction.${this.entry().type}`));
  protected readonly time = computed(() => this.#format.time(this.entry().at));
  protected readonly exact = computed(() => this.#format.dateTime(this.entry().at));
  protected readonly order = computed(() => {
    const { order } = this.entry();
    if (order === null) return null;
    const state = orderStates[order.status];
    return {
      title: this.t('customers.order.title', {
        number: order.orderNumber,
        status: state === undefined ? order.status : this.t(state),
      }),
      total: this.#format.money(order.totalMinor, order.currency),
      points:
        order.points === 0
          ? ''
          : this.t('customers.order.points', {
              points: `${order.points > 0 ? '+' : '−'}${this.#format.number(Math.abs(order.points))}`,
            }),
    };
  });
  protected readonly details = computed(() => {
    const { outcome, durationMinutes, followUpDate } = this.entry();
    return [
      outcome === null ? '' : this.t(`customers.outcome.${outcome}`),
      durationMinutes === null ? '' : this.t('customers.timeline.minutes', { minutes: durationMinutes }),
      followUpDate === null
        ? ''
        : this.t('customers.timeline.followUp', { day: this.#format.shortDay(followUpDate) }),
    ].filter((detail) => detail !== '');
  });
  protected readonly mood = computed(() => {
    const { sentiment } = this.entry();
    const icon = sentiment === null ? undefined : moods[sentiment + 2];
    return icon === undefined ? null : { icon, text: this.t(`customers.mood.${moodName(sentiment ?? 0)}`) };
  });

  protected save(event: Event, summary: string, notes: string): void {
    event.preventDefault();
    const edit = { summary: summary.trim(), detailedNotes: notes.trim() };
    const problem = correctionProblem(edit);
    this.problem.set(problem);
    if (problem === null) this.corrected.emit(edit);
  }
}

function moodName(sentiment: number): 'veryBad' | 'bad' | 'neutral' | 'good' | 'veryGood' {
  const names = ['veryBad', 'bad', 'neutral', 'good', 'veryGood'] as const;
  return names[Math.min(4, Math.max(0, sentiment + 2))] ?? 'neutral';
}
