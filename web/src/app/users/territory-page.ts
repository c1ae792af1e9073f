import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  I18n,
  LiveStore,
  Session,
  Writer,
  loading,
  mapLive,
  type Live,
  type Stored,
  type TextKey,
} from '../platform';
import { Control, EditedDraft, Field, Icon, Overtaken, PageHeader, Ready, State, Toasts } from '../ui';
import { ChoiceList, type Choice } from './choice-list';
import { StaffDirectory } from './staff-directory';
import {
  judgeTerritory,
  newTerritory,
  territoryDraft,
  type TerritoryDraft,
  type TerritoryProblem,
} from './territory-draft';

const fieldNames: Readonly<Record<keyof TerritoryDraft, TextKey>> = {
  name: 'users.name',
  postalCodes: 'users.postalCodes',
  managerIds: 'users.managers',
  repIds: 'users.reps',
};

/** One territory: its name, its postal codes and its people. */
@Component({
  selector: 'crm-territory-page',
  imports: [ChoiceList, Control, Field, Icon, Overtaken, PageHeader, Ready, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './territory-page.html',
  styleUrl: './panels.scss',
})
export class TerritoryPage {
  /** The territory to change; absent for a new one. */
  readonly id = input<string>();

  readonly #session = inject(Session);
  readonly #writer = inject(Writer);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  readonly #stored = inject(LiveStore).doc(() => {
    const id = this.id();
    return id === undefined ? null : ['territory', id];
  });
  protected readonly live = computed((): Live<TerritoryDraft | null> =>
    this.id() === undefined
      ? { ...loading, status: 'ready', value: newTerritory }
      : mapLive(this.#stored(), (stored) => stored && territoryDraft(stored)),
  );
  protected readonly edited = new EditedDraft({
    stored: () => this.#stored().value ?? null,
    draftOf: territoryDraft,
    blank: newTerritory,
  });
  protected readonly draft = this.edited.draft;
  protected readonly fieldName = (key: keyof TerritoryDraft): string => this.t(fieldNames[key]);
  protected readonly fieldText = (key: keyof TerritoryDraft, draft: TerritoryDraft): string => {
    const value = draft[key];
    return typeof value === 'string' ? value : value.map((uid) => this.#directory.userName(uid)).join(', ');
  };
  protected readonly heading = computed(() =>
    this.id() === undefined
      ? this.t('users.newTerritory')
      : (this.#stored().value?.name ?? this.t('users.territory')),
  );
  protected readonly isAdmin = computed(() => this.#session.role() === 'admin');
  protected readonly mayEdit = computed(
    () => this.isAdmin() || this.#session.territories().includes(this.id() ?? ''),
  );
  protected readonly attempted = signal(false);
  readonly #judged = computed(() => judgeTerritory(this.draft()));
  protected readonly leaders = computed(() => this.#choices(this.#directory.leaders()));
  protected readonly reps = computed(() =>
    this.#choices(this.#directory.active().filter(({ role }) => role === 'rep')),
  );

  protected problem(field: TerritoryProblem): string {
    const judged = this.#judged();
    return judged.ok || !this.attempted() || !judged.problems.includes(field)
      ? ''
      : this.t(`users.problem.${field}`);
  }

  protected set(change: Partial<TerritoryDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    if (this.edited.conflicts().length > 0 || !this.mayEdit()) return;
    this.edited.goOn();
    const judged = this.#judged();
    if (!judged.ok) return;
    this.draft.set(territoryDraft(judged.territory));
    const { managerIds, ...own } = judged.territory;
    const fields = this.isAdmin() ? judged.territory : own;
    const stored = this.edited.began();
    if (this.id() === undefined) {
      const id = this.#writer.newId();
      this.#writer.create(['territory', id], { ...own, managerIds });
      void this.#router.navigate(['/staff/territories', id]);
    } else if (stored !== null) this.#writer.update(['territory', stored.id], stored, fields);
    this.attempted.set(false);
    this.#toasts.show(this.t('users.saved', { name: own.name }));
  }

  /** With a word of caution where somebody's own record does not open the territory to them. */
  #choices(users: readonly Stored<'user'>[]): readonly Choice[] {
    const id = this.id();
    return users.map((user) => ({
      id: user.id,
      name: user.name,
      ...(id === undefined || user.territories.includes(id) ? {} : { note: this.t('users.notInRecord') }),
    }));
  }
}
