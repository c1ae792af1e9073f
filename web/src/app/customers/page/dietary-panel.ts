import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Allergen } from '@creamline/domain/products';
import {
  CompanySettings,
  Format,
  I18n,
  LiveStore,
  Session,
  Writer,
  isUnknownHere,
  type Live,
  type Ref,
  type Stored,
  type TextKey,
} from '../../platform';
import { Icon, Ready, State, Toasts } from '../../ui';
import {
  allergensInOrder,
  dietaryDraft,
  judgeDietary,
  restrictions,
  type DietaryDraft,
  type DietaryState,
  type Restriction,
} from './dietary-draft';
import { opensDietary } from './tabs';

const states = ['none', 'avoid', 'tolerated'] as const satisfies readonly DietaryState[];

/** What a customer must not get: fourteen allergens, other needs, who said so and when. */
@Component({
  selector: 'crm-dietary-panel',
  imports: [Icon, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dietary-panel.html',
  styleUrl: './dietary-panel.scss',
})
export class DietaryPanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #session = inject(Session);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;
  protected readonly restrictions = restrictions;
  protected readonly states = states;

  readonly #allowed = computed(() => {
    const role = this.#session.role();
    return role !== null && opensDietary(role);
  });
  readonly #read = inject(LiveStore).doc((): Ref<'dietary'> | null =>
    this.#allowed() ? ['dietary', this.customer().id] : null,
  );
  /** What is declared, as the form shows it; nothing declared is a blank form, not an empty page. */
  protected readonly live = computed<Live<DietaryDraft>>(() => {
    const read = this.#read();
    if (!this.#allowed()) return { ...read, status: 'denied', value: undefined };
    const value = read.value === undefined ? undefined : dietaryDraft(read.value, this.#company().timeZone);
    return { ...read, value };
  });
  /** Whether something may be declared that this device has not read. */
  protected readonly unknown = computed(() => isUnknownHere(this.#read()));
  protected readonly verified = computed(() => {
    const dietary = this.#read().value;
    if (dietary == null) return '';
    return dietary.verifiedAt === null
      ? this.t('customers.dietary.neverVerified')
      : this.t('customers.dietary.verified', {
          day: this.#format.day(dietary.verifiedAt),
          source: dietary.source === '' ? '–' : dietary.source,
        });
  });

  /** For the form: an allergen keeps its place while it is declared. */
  protected readonly byName = computed(() => this.#inOrder());
  protected readonly declaredFirst = computed(() => this.#inOrder(this.live().value?.states));

  protected readonly draft = signal<DietaryDraft | null>(null);
  readonly #judged = computed(() => {
    const draft = this.draft();
    return draft === null ? null : judgeDietary(draft, new Date(), this.#company().timeZone);
  });
  protected readonly problems = computed(() => {
    const judged = this.#judged();
    return judged === null || judged.ok
      ? []
      : judged.problems.map((each) => this.t(`customers.dietary.${each}`));
  });
  protected readonly attempted = signal(false);

  protected allergenKey(allergen: Allergen): TextKey {
    return `customers.allergen.${allergen}`;
  }

  protected stateKey(state: DietaryState): TextKey {
    return `customers.dietary.${state}`;
  }

  protected restrictionKey(restriction: Restriction): TextKey {
    return `customers.restriction.${restriction}`;
  }

  protected edit(): void {
    this.attempted.set(false);
    this.draft.set(dietaryDraft(this.#read().value ?? null, this.#company().timeZone));
  }

  protected setState(allergen: Allergen, state: DietaryState): void {
    this.draft.update((draft) => draft && { ...draft, states: { ...draft.states, [allergen]: state } });
  }

  protected toggle(restriction: Restriction): void {
    this.draft.update(
      (draft) =>
        draft && {
          ...draft,
          restrictions: draft.restrictions.includes(restriction)
            ? draft.restrictions.filter((each) => each !== restriction)
            : [...draft.restrictions, restriction],
        },
    );
  }

  protected write(field: 'note' | 'source' | 'verifiedDay', text: string): void {
    this.draft.update((draft) => draft && { ...draft, [field]: text });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    const judged = this.#judged();
    if (!judged?.ok) return;
    const { id, assignedRepId, territoryId } = this.customer();
    const stored = this.#read().value ?? null;
    if (stored === null)
      this.#writer.create(['dietary', id], { customerId: id, ...judged.facts, assignedRepId, territoryId });
    else this.#writer.update(['dietary', id], stored, { ...judged.facts });
    this.draft.set(null);
    this.#toasts.show(this.t('customers.dietary.saved'));
  }

  #inOrder(states?: DietaryDraft['states']): readonly Allergen[] {
    return allergensInOrder((each) => this.t(this.allergenKey(each)), this.#i18n.language(), states);
  }
}
