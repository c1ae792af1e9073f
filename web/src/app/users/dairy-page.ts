import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { defaultCompany, type Company } from '@creamline/domain/territories';
import { I18n, LiveStore, Session, Writer, isUnknownHere, type Live, type Ref } from '../platform';
import { Confirm, PageHeader, Ready, State, Toasts } from '../ui';
import { DairyForm } from './dairy-form';
import { StaffTabs } from './staff-tabs';

/** The dairy itself: its name and place, and when it delivers. */
@Component({
  selector: 'crm-dairy-page',
  imports: [DairyForm, PageHeader, Ready, StaffTabs, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'warn($event)' },
  template: `
    <crm-page-header [heading]="t('users.dairy')" [subtitle]="t('users.dairyText')" />
    <crm-staff-tabs />
    @if (isDefault()) {
      <p class="crm-quiet">{{ t(mayEdit() ? 'users.dairyDefaults' : 'users.dairyDefaultsApply') }}</p>
    }
    <crm-state [rows]="6" [emptyTitle]="t('users.dairyMissing')">
      <ng-template [crmReady]="dairy()" let-it>
        <crm-dairy-form [company]="it" [mayEdit]="mayEdit()" [isNew]="isDefault()" (saved)="save($event)" />
      </ng-template>
    </crm-state>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }

    crm-page-header {
      margin-bottom: 0;
    }

    p {
      margin: 0;
    }
  `,
})
export class DairyPage {
  readonly #writer = inject(Writer);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #confirm = inject(Confirm);
  protected readonly t = inject(I18n).text;

  readonly #stored = inject(LiveStore).doc((): Ref<'company'> => ['company']);
  /** Before anybody has saved it, the dairy is the default one; what is only not on this device is not known. */
  protected readonly dairy = computed<Live<Company | null>>(() => {
    const live = this.#stored();
    return this.isDefault() ? { ...live, value: defaultCompany } : live;
  });
  protected readonly isDefault = computed(
    () => this.#stored().value === null && !isUnknownHere(this.#stored()),
  );
  protected readonly mayEdit = computed(() => this.#session.can('update', 'company'));
  protected readonly form = viewChild(DairyForm);

  protected save(company: Company): void {
    const stored = this.#stored().value;
    if (stored === undefined) return;
    const before = stored ?? defaultCompany;
    if (stored === null) this.#writer.create(['company'], company);
    else this.#change(company);
    this.#toasts.show(this.t('users.dairySaved'), { undo: () => this.#change(before) });
  }

  /** Asks before what was typed is lost. */
  async mayLeave(): Promise<boolean> {
    if (this.form()?.unsaved() !== true) return true;
    return this.#confirm.ask({
      title: this.t('users.leaveTitle'),
      text: this.t('users.leaveText'),
      confirm: this.t('users.leave'),
      danger: true,
    });
  }

  protected warn(event: Event): void {
    if (this.form()?.unsaved() === true) event.preventDefault();
  }

  #change({ name, timeZone, currency, country, deliveryDays, closures }: Company): void {
    this.#writer.update(['company'], {}, { name, timeZone, currency, country, deliveryDays, closures });
  }
}
