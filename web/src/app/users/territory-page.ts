import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { I18n, LiveStore, Session, Writer, loading, type Stored } from '../platform';
import { Control, Field, Icon, PageHeader, Ready, State, Toasts } from '../ui';
import { ChoiceList, type Choice } from './choice-list';
import { StaffDirectory } from './staff-directory';
import {
  judgeTerritory,
  newTerritory,
  territoryDraft,
  type TerritoryDraft,
  type TerritoryProblem,
} from './territory-draft';

/** One territory: its name, its postal codes and its people. */
@Component({
  selector: 'crm-territory-page',
  imports: [ChoiceList, Control, Field, Icon, PageHeader, Ready, RouterLink, State],
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
  /** The same until the territory really changes: what is typed stays when it is only read once more. */
  protected readonly start = computed<TerritoryDraft | null>(
    () => {
      if (this.id() === undefined) return newTerritory;
      const stored = this.#stored().value;
      return stored == null ? null : territoryDraft(stored);
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly live = computed(() =>
    this.id() === undefined
      ? { ...loading, status: 'ready' as const, value: newTerritory }
      : { ...this.#stored(), value: this.#stored().value === undefined ? undefined : this.start() },
  );
  protected readonly draft = linkedSignal<TerritoryDraft>(() => this.start() ?? newTerritory);
  protected readonly heading = computed(() =>
    this.id() === undefined
      ? this.t('users.newTerritory')
      : (this.start()?.name ?? this.t('users.territory')),
  );
  protected readonly isAdmin = computed(() => this.#session.role() === 'admin');
  protected readonly mayEdit = computed(
    () => this.isAdmin() || this.#session.territories().includes(this.id() ?? ''),
  );
  protected readonly attempted = signal(false);
  readonly #judged = computed(() => judgeTerritory(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.start()));
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
    const judged = this.#judged();
    if (!judged.ok || !this.mayEdit()) return;
    const { managerIds, ...own } = judged.territory;
    const fields = this.isAdmin() ? judged.territory : own;
    const stored = this.#stored().value;
    if (this.id() === undefined) {
      const id = this.#writer.newId();
      this.#writer.create(['territory', id], { ...own, managerIds });
      void this.#router.navigate(['/staff/territories', id]);
    } else if (stored != null) this.#writer.update(['territory', stored.id], stored, fields);
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
