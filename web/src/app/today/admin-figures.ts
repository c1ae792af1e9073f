import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isUndelivered } from '@creamline/domain/messages';
import {
  Format,
  I18n,
  LiveStore,
  Session,
  mapLive,
  type DocumentKind,
  type Live,
  type QuerySpec,
} from '../platform';
import { Icon, Ready, State } from '../ui';
import { Figure } from './figure';

/** Who works here, and what the machinery could not do by itself. */
@Component({
  selector: 'crm-admin-figures',
  imports: [Figure, Icon, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'crm-panel' },
  template: `
    <h2>{{ t('today.admin.title') }}</h2>
    <div class="row">
      <crm-figure [label]="t('today.admin.staff')" [value]="sizeOf(staff())" />
      <crm-figure [label]="t('today.admin.deadLetters')" [value]="sizeOf(deadLetters())" />
      <crm-figure [label]="t('today.admin.unsent')" [value]="sizeOf(unsent())" />
    </div>
    <crm-state [rows]="1">
      <ng-template [crmReady]="trouble()" let-open>
        @if (open === 0) {
          <p class="alert crm-quiet"><crm-icon name="check" />{{ t('today.admin.fine') }}</p>
        } @else {
          <p class="alert risk" role="alert">
            <crm-icon name="error" />{{ t('today.admin.trouble', { count: open }) }}
            <a class="crm-button" routerLink="/undelivered" [queryParams]="{ show: firstTrouble() }">{{
              t('today.admin.open')
            }}</a>
          </p>
        }
      </ng-template>
    </crm-state>
  `,
  styleUrl: './figures.scss',
})
export class AdminFigures {
  readonly #format = inject(Format);
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  protected readonly t = inject(I18n).text;

  protected readonly staff = this.#store.query(() =>
    this.#forAdmin({ from: ['user'], where: [['active', '==', true]], limit: 200 }),
  );
  readonly #letters = this.#store.query(() =>
    this.#forAdmin({ from: ['deadLetter'], orderBy: [['at', 'desc']], limit: 50 }),
  );
  /** Events alone: a failed mail counts as a mail. */
  protected readonly deadLetters = computed(() =>
    mapLive(this.#letters(), (letters) => letters.filter(({ handler }) => handler !== 'outbox')),
  );
  protected readonly unsent = this.#store.query(() =>
    this.#forAdmin({ from: ['outbox'], where: [['state', 'in', ['pending', 'failed', 'held']]], limit: 200 }),
  );
  readonly #undelivered = computed(() => (this.unsent().value ?? []).filter(isUndelivered));
  /** How much waits for a person. */
  protected readonly trouble = computed(() =>
    mapLive(this.deadLetters(), (letters) => letters.length + this.#undelivered().length),
  );
  /** The view of what was undelivered to begin with; null for its first. */
  protected readonly firstTrouble = computed(() => {
    const mails = this.#undelivered();
    if (mails.some(({ state }) => state === 'failed')) return null;
    return mails.length > 0 ? 'held' : 'events';
  });
  readonly #admin = computed(() => this.#session.role() === 'admin');

  protected sizeOf(live: Live<readonly unknown[]>): string {
    return live.value === undefined ? '–' : this.#format.number(live.value.length);
  }

  #forAdmin<K extends DocumentKind>(spec: QuerySpec<K>): QuerySpec<K> | null {
    return this.#admin() ? spec : null;
  }
}
