import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Callables, I18n } from '../platform';
import { Icon, PageHeader, Toasts } from '../ui';
import { invitationOf, newStaff, staffProblems, type StaffDraft } from './staff-draft';
import { StaffForm } from './staff-form';

/** Invites somebody: a function makes the sign-in, the record and the mail. */
@Component({
  selector: 'crm-new-person-page',
  imports: [Icon, PageHeader, RouterLink, StaffForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header
      [heading]="t('users.new')"
      [subtitle]="t('users.newText')"
      [trail]="[{ text: t('users.title'), link: '/staff' }]"
    />
    <form class="crm-panel" (submit)="save($event)" novalidate>
      <crm-staff-form [(draft)]="draft" [isNew]="true" [problems]="problems()" />
      @if (failure()) {
        <p class="failure" role="alert"><crm-icon name="error" />{{ failure() }}</p>
      }
      <div class="actions">
        <a class="crm-button" routerLink="/staff">{{ t('ui.cancel') }}</a>
        <button type="submit" class="crm-button primary" [disabled]="busy()">{{ t('users.invite') }}</button>
      </div>
    </form>
  `,
  styleUrl: './panels.scss',
})
export class NewPersonPage {
  readonly #callables = inject(Callables);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  protected readonly t = inject(I18n).text;

  protected readonly draft = signal<StaffDraft>(newStaff);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  readonly #attempted = signal(false);
  /** The address the server knows already. */
  readonly #taken = signal('');
  protected readonly problems = computed(() => {
    const draft = this.draft();
    if (this.#taken() !== '' && this.#taken() === draft.email) return { email: 'emailExists' as const };
    return this.#attempted() ? staffProblems(draft) : {};
  });
  #key = this.#callables.newKey();

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.#attempted.set(true);
    const draft = this.draft();
    if (this.busy() || Object.keys(staffProblems(draft)).length > 0) return;
    this.busy.set(true);
    this.failure.set('');
    const asked = await this.#callables.ask('inviteStaff', invitationOf(draft, this.#key));
    this.busy.set(false);
    if (asked.outcome === 'done') {
      this.#toasts.show(this.t('users.invited', { name: draft.name.trim() }));
      await this.#router.navigate(['/staff', String(asked.answer['uid'])]);
      return;
    }
    // What was refused may be asked anew in other words; what got lost is asked again with its key.
    if (asked.outcome === 'refused' || asked.code === 'already-exists') this.#key = this.#callables.newKey();
    if (asked.outcome === 'refused' && asked.reason === 'emailExists') this.#taken.set(draft.email);
    else this.failure.set(this.t(asked.outcome === 'refused' ? 'users.refused' : 'users.failed'));
  }
}
