import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CustomerFacts } from '@creamline/domain/customers';
import {
  CompanySettings,
  I18n,
  LiveStore,
  Namesakes,
  SearchIndex,
  Session,
  Writer,
  type Live,
  type Ref,
  type Stored,
} from '../../platform';
import { Confirm, PageHeader, Ready, State, Toasts } from '../../ui';
import { changesOf } from './changes';
import { emptyDraft } from './customer-draft';
import { CustomerForm, startOf, type FormStart } from './customer-form';
import type { Leavable } from './keeps-changes';

/** Creates a customer, or edits one: the same form, judged by the same schema. */
@Component({
  selector: 'crm-customer-form-page',
  imports: [CustomerForm, PageHeader, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'warn($event)' },
  template: `
    <crm-page-header [heading]="heading()" [trail]="[{ text: t('customers.title'), link: '/customers' }]" />
    @if (similar().length > 0) {
      <p class="similar" role="status">
        {{ t('customers.form.similar') }}
        @for (found of similar(); track found.id) {
          <a [routerLink]="['/customers', found.id]"
            >{{ found.name }}{{ found.detail === '' ? '' : ', ' + found.detail }}</a
          >
        }
      </p>
    }
    <crm-state [rows]="8">
      <ng-template [crmReady]="start()" let-begin>
        <crm-customer-form
          [start]="begin"
          [creating]="id() === null"
          (named)="name.set($event)"
          (saved)="save($event.facts, $event.base)"
          (cancelled)="leave()"
        />
      </ng-template>
    </crm-state>
  `,
  styles: `
    :host {
      display: block;
      max-width: 880px;
    }

    .similar {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      margin-bottom: 16px;
      padding: 12px 16px;
      border-radius: var(--crm-radius);
      background: var(--crm-watch-panel);
      color: var(--crm-on-watch-panel);
    }

    .similar a {
      color: inherit;
    }
  `,
})
export class CustomerFormPage implements Leavable {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #confirm = inject(Confirm);
  readonly #index = inject(SearchIndex);
  readonly #company = inject(CompanySettings).company;
  readonly #params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  protected readonly id = computed(() => this.#params().get('id'));
  readonly #live = inject(LiveStore).doc((): Ref<'customer'> | null => {
    const id = this.id();
    return id === null ? null : ['customer', id];
  });
  protected readonly stored = computed(() => this.#live().value ?? null);
  /**
   * What the form is made from: the customer as last read, or the first blank one of this member of staff. It stays
   * where the customer cannot be read any more, so that nothing typed is lost.
   */
  protected readonly start = linkedSignal<Live<FormStart | null>, Live<FormStart | null>>({
    source: () => this.#begin(),
    computation: (now, before) => {
      const kept = before?.value.value ?? null;
      const stays = kept !== null && kept.id === this.id() && (kept.id === null || now.value == null);
      return before !== undefined && stays ? before.value : now;
    },
  });
  protected readonly form = viewChild(CustomerForm);
  readonly #done = signal(false);

  protected readonly name = signal('');
  protected readonly similar = inject(Namesakes).tellApart(() => {
    const name = this.name().trim();
    return this.id() !== null || name.length < 3 ? [] : this.#index.search(name, 3);
  });
  protected readonly heading = computed(() =>
    this.id() === null
      ? this.t('customers.form.newTitle')
      : this.t('customers.form.editTitle', { name: this.stored()?.basicInfo.name ?? '' }),
  );

  constructor() {
    this.#index.open();
    // Saving leads to the customer's page, also without a connection: fetch it and its words while there is one.
    Promise.all([
      import('../page/customer-page'),
      this.#i18n.need(
        'customers',
        'customers-page',
        'contacts',
        'interactions',
        'loyalty',
        'orders',
        'segments',
      ),
    ]).catch(() => undefined);
  }

  protected save(facts: CustomerFacts, base: Stored<'customer'> | null): void {
    this.#done.set(true);
    if (base === null) this.#create(facts);
    else this.#update(facts, base);
  }

  protected leave(): void {
    const id = this.id();
    void this.#router.navigate(id === null ? ['/customers'] : ['/customers', id]);
  }

  async mayLeave(): Promise<boolean> {
    if (!this.#unsaved()) return true;
    return this.#confirm.ask({
      title: this.t('customers.form.leaveTitle'),
      text: this.t('customers.form.leaveText'),
      confirm: this.t('customers.form.leave'),
      danger: true,
    });
  }

  protected warn(event: Event): void {
    if (this.#unsaved()) event.preventDefault();
  }

  #unsaved(): boolean {
    return !this.#done() && this.form()?.dirty() === true;
  }

  #create(facts: CustomerFacts): void {
    const id = this.#writer.newId();
    this.#writer.create(['customer', id], facts);
    this.#toasts.show(this.t('customers.created', { name: facts.basicInfo.name }));
    void this.#router.navigate(['/customers', id]);
  }

  #update(facts: CustomerFacts, base: Stored<'customer'>): void {
    const changes = changesOf(base, facts);
    if (Object.keys(changes).length > 0) {
      this.#writer.update(['customer', base.id], base, changes);
      this.#toasts.show(this.t('customers.saved', { name: facts.basicInfo.name }));
    }
    void this.#router.navigate(['/customers', base.id]);
  }

  #begin(): Live<FormStart | null> {
    const live = this.#live();
    if (this.id() !== null) return { ...live, value: live.value == null ? live.value : startOf(live.value) };
    const actor = this.#session.actor();
    const blank = emptyDraft({
      country: this.#company().country,
      assignedRepId: actor?.role === 'rep' ? actor.uid : null,
      territoryId: actor?.territories[0] ?? null,
    });
    return {
      status: 'ready',
      value: { id: null, draft: blank, hidden: { parentId: null, location: null }, stored: null },
      fromCache: false,
      hasPendingWrites: false,
    };
  }
}
