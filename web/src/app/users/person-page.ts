import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { I18n, LiveStore, Session, Writer, type Stored, type TextKey } from '../platform';
import { Confirm, EditedDraft, Icon, Overtaken, PageHeader, Ready, State, Toasts } from '../ui';
import { SignInPanel } from './sign-in-panel';
import {
  languageNames,
  newStaff,
  staffChanges,
  staffDraft,
  staffProblems,
  type StaffDraft,
} from './staff-draft';
import { StaffDirectory } from './staff-directory';
import { StaffForm } from './staff-form';
import { WorkPanel } from './work-panel';

const fieldNames: Readonly<Record<keyof StaffDraft, TextKey>> = {
  name: 'users.name',
  email: 'users.email',
  role: 'users.role',
  territories: 'users.territories',
  managerId: 'users.manager',
  locale: 'users.language',
};

/** A member of staff: what they may do, whether they may sign in, and what they have in hand. */
@Component({
  selector: 'crm-person-page',
  imports: [Icon, Overtaken, PageHeader, Ready, SignInPanel, StaffForm, State, WorkPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header
      [heading]="live().value?.name ?? t('users.person')"
      [subtitle]="subtitle()"
      [trail]="[{ text: t('users.title'), link: '/staff' }]"
    />
    <crm-state [rows]="6" [emptyTitle]="t('users.missing')">
      <ng-template [crmReady]="live()" let-user>
        <form class="crm-panel" (submit)="save($event)" novalidate>
          <h2>{{ t('users.rights') }}</h2>
          @if (closedReason()) {
            <p class="crm-quiet"><crm-icon name="lock" /> {{ closedReason() }}</p>
          }
          <crm-overtaken [edited]="edited" [named]="fieldName" [shown]="fieldText" />
          <crm-staff-form
            [(draft)]="edited.draft"
            [closed]="closedReason() !== ''"
            [problems]="attempted() ? problems() : {}"
            [uid]="user.id"
          />
          @if (closedReason() === '') {
            <div class="actions">
              <button
                type="button"
                class="crm-button"
                [disabled]="!edited.changed()"
                (click)="edited.reset()"
              >
                {{ t('users.reset') }}
              </button>
              <button
                type="submit"
                class="crm-button primary"
                [disabled]="!edited.changed() || edited.conflicts().length > 0"
              >
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
  readonly #directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  protected readonly live = inject(LiveStore).doc(() => ['user', this.uid()]);
  protected readonly edited = new EditedDraft({
    stored: () => this.live().value ?? null,
    draftOf: staffDraft,
    blank: newStaff,
  });
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
    return `${this.t(`access.role.${user.role}`)} · ${this.t(user.active ? 'users.active' : 'users.left')}`;
  });
  protected readonly problems = computed(() => staffProblems(this.edited.draft()));
  protected readonly fieldName = (key: keyof StaffDraft): string => this.t(fieldNames[key]);
  protected readonly fieldText = (key: keyof StaffDraft, draft: StaffDraft): string => {
    switch (key) {
      case 'role':
        return this.t(`access.role.${draft.role}`);
      case 'territories':
        return this.#directory.territoryNamesOf(draft.territories);
      case 'managerId':
        return this.#directory.userName(draft.managerId) || this.t('users.noManager');
      case 'locale':
        return languageNames[draft.locale];
      case 'name':
      case 'email':
        return draft[key];
    }
  };

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    if (this.edited.conflicts().length > 0 || Object.keys(this.problems()).length > 0) return;
    this.edited.draft.update((draft) => ({ ...draft, name: draft.name.trim() }));
    this.edited.goOn();
    const user = this.edited.began();
    if (user === null || !this.edited.changed()) return;
    const { name, role, territories, managerId, locale } = user;
    this.#writer.update(['user', user.id], user, staffChanges(user, this.edited.draft()));
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
