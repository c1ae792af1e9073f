import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { I18n, LiveStore, Session, Writer, type Stored } from '../platform';
import { Confirm, Icon, PageHeader, Ready, State, Toasts } from '../ui';
import { SignInPanel } from './sign-in-panel';
import { staffChanges, staffDraft, staffProblems, type StaffDraft } from './staff-draft';
import { StaffForm } from './staff-form';
import { WorkPanel } from './work-panel';

/** A member of staff: what they may do, whether they may sign in, and what they have in hand. */
@Component({
  selector: 'crm-person-page',
  imports: [Icon, PageHeader, Ready, SignInPanel, StaffForm, State, WorkPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header
      [heading]="live().value?.name ?? t('users.person')"
      [subtitle]="subtitle()"
      [trail]="[{ text: t('users.title'), link: '/staff' }]"
    />
    <crm-state [rows]="6" [emptyTitle]="t('users.missing')">
      <ng-template [crmReady]="live()" let-user>
        <form class="crm-panel" (submit)="save($event, user)" novalidate>
          <h2>{{ t('users.rights') }}</h2>
          @if (closedReason()) {
            <p class="crm-quiet"><crm-icon name="lock" /> {{ closedReason() }}</p>
          }
          @if (draft(); as form) {
            <crm-staff-form
              [draft]="form"
              (draftChange)="draft.set($event)"
              [closed]="closedReason() !== ''"
              [problems]="attempted() ? problems() : {}"
              [uid]="user.id"
            />
          }
          @if (closedReason() === '') {
            <div class="actions">
              <button type="button" class="crm-button" [disabled]="!changed()" (click)="draft.set(start())">
                {{ t('users.reset') }}
              </button>
              <button type="submit" class="crm-button primary" [disabled]="!changed()">
                {{ t('users.save') }}
              </button>
            </div>
          }
        </form>
        @if (isAdmin()) {
          <crm-sign-in-panel [user]="user" [isMe]="isMe()" (activate)="setActive(user, $event)" />
          <crm-work-panel [user]="user" />
        }
      </ng-template>
    </crm-state>
  `,
  styleUrl: './panels.scss',
})
export class PersonPage {
  readonly uid = input.required<string>();

  readonly #writer = inject(Writer);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #confirm = inject(Confirm);
  protected readonly t = inject(I18n).text;
  protected readonly live = inject(LiveStore).doc(() => ['user', this.uid()]);
  /** The same until the record really changes: what is typed stays when it is only read once more. */
  protected readonly start = computed(
    () => {
      const user = this.live().value;
      return user == null ? null : staffDraft(user);
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly draft = linkedSignal<StaffDraft | null>(() => this.start());
  protected readonly attempted = signal(false);
  protected readonly isMe = computed(() => this.uid() === this.#session.uid());
  protected readonly isAdmin = computed(() => this.#session.role() === 'admin');
  /** Why the record is closed to this reader; empty where it is open. */
  protected readonly closedReason = computed(() => {
    if (!this.isAdmin()) return this.t('users.adminOnly');
    return this.isMe() ? this.t('users.notMyself') : '';
  });
  protected readonly subtitle = computed(() => {
    const user = this.live().value;
    if (user == null) return '';
    return `${this.t(`shell.role.${user.role}`)} · ${this.t(user.active ? 'users.active' : 'users.left')}`;
  });
  readonly #changes = computed(() => {
    const [user, draft] = [this.live().value, this.draft()];
    return user == null || draft === null ? {} : staffChanges(user, draft);
  });
  protected readonly changed = computed(() => Object.keys(this.#changes()).length > 0);
  protected readonly problems = computed(() => {
    const draft = this.draft();
    return draft === null ? {} : staffProblems(draft);
  });

  protected save(event: Event, user: Stored<'user'>): void {
    event.preventDefault();
    this.attempted.set(true);
    if (!this.changed() || Object.keys(this.problems()).length > 0) return;
    const { name, role, territories, managerId, locale } = user;
    this.#writer.update(['user', user.id], user, this.#changes());
    this.attempted.set(false);
    this.#toasts.show(this.t('users.saved', { name: user.name }), {
      undo: () =>
        this.#writer.update(['user', user.id], user, { name, role, territories, managerId, locale }),
    });
  }

  protected async setActive(user: Stored<'user'>, active: boolean): Promise<void> {
    const { name } = user;
    const sure =
      active ||
      (await this.#confirm.ask({
        title: this.t('users.deactivateTitle', { name }),
        text: this.t('users.deactivateText'),
        confirm: this.t('users.deactivate'),
        danger: true,
      }));
    if (!sure) return;
    this.#writer.update(['user', user.id], user, { active });
    this.#toasts.show(this.t(active ? 'users.reactivated' : 'users.deactivated', { name }));
  }
}
