import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../../platform';
import { Apart, Icon, RelativeTime, Toasts, type IconName } from '../../ui';
import { CustomerNames } from '../data/customer-names';
import { SentOrders } from '../data/sent-orders';
import { DismissedDrafts } from './dismissed-drafts';
import type { DraftStage } from './draft-stage';
import { liveDraft } from './live-draft';
import { refusalWords } from './refusal-words';

export const stageLooks: Readonly<Record<DraftStage, { readonly icon: IconName; readonly tone: string }>> = {
  unknown: { icon: 'schedule', tone: '' },
  waiting: { icon: 'cloudUpload', tone: 'watch' },
  checking: { icon: 'schedule', tone: '' },
  accepted: { icon: 'taskAlt', tone: 'good' },
  rejected: { icon: 'error', tone: 'risk' },
  lost: { icon: 'cloudOff', tone: 'risk' },
};

/** One order that was sent, and what has become of it. */
@Component({
  selector: 'crm-draft-row',
  imports: [RouterLink, Apart, Icon, RelativeTime],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-icon [name]="look().icon" [class]="look().tone" />
    <span class="words">
      <a [routerLink]="['/orders/drafts', id()]">{{ customer() || t('orders.draft.order') }}</a>
      <crm-apart [place]="place()" />
      <span class="crm-quiet" aria-live="polite">{{ stage() }}</span>
      @if (reason(); as text) {
        <span class="risk">{{ text }}</span>
      }
      @if (draft.live().value?.createdAt; as at) {
        <crm-relative-time class="crm-label" [at]="at" />
      }
    </span>
    <span class="actions">
      @switch (draft.stage()) {
        @case ('accepted') {
          <a class="crm-button" [routerLink]="['/orders', draft.live().value?.orderId]">{{
            t('orders.draft.open')
          }}</a>
        }
        @case ('rejected') {
          <a class="crm-button" routerLink="/orders/new" [queryParams]="mend()">{{
            t('orders.draft.mend')
          }}</a>
        }
        @case ('lost') {
          <a class="crm-button" routerLink="/orders/new" [queryParams]="mend()">{{
            t('orders.draft.mend')
          }}</a>
        }
      }
      @if (draft.stage() === 'accepted' || draft.stage() === 'rejected' || draft.stage() === 'lost') {
        <button
          type="button"
          class="crm-button icon"
          [attr.aria-label]="t('orders.draft.dismiss')"
          (click)="putAway()"
        >
          <crm-icon name="close" />
        </button>
      }
    </span>
  `,
  styleUrl: './draft-row.scss',
})
export class DraftRow {
  readonly #names = inject(CustomerNames);
  readonly #sent = inject(SentOrders);
  readonly #dismissed = inject(DismissedDrafts);
  readonly #toasts = inject(Toasts);
  protected readonly t = inject(I18n).text;

  readonly id = input.required<string>();
  /** What tells the customer from others of the name. */
  readonly place = input<string>();
  protected readonly draft = liveDraft(this.id);
  protected readonly look = computed(() => stageLooks[this.draft.stage()]);
  protected readonly stage = computed(() => this.t(`orders.draft.stage.${this.draft.stage()}`));
  readonly #customerId = computed(
    () => this.draft.live().value?.customerId ?? this.#sent.entry(this.id())?.customerId ?? '',
  );
  protected readonly customer = computed(() => this.#names.name(this.#customerId()));
  protected readonly mend = computed(() => ({ customer: this.#customerId(), mend: this.id() }));
  protected readonly reason = computed(() => refusalWords(this.draft.live().value?.error, this.t));

  constructor() {
    effect(() => {
      if (this.#customerId() !== '') this.#names.need([this.#customerId()]);
    });
  }

  protected putAway(): void {
    const id = this.id();
    const entry = this.#sent.entry(id);
    this.#dismissed.dismiss(id);
    this.#sent.forget(id);
    this.#toasts.show(this.t('orders.draft.dismissed'), {
      undo: () => {
        this.#dismissed.restore(id);
        if (entry !== undefined) this.#sent.keep(id, entry);
      },
    });
  }
}
