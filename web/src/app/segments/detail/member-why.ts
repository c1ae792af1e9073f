import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  explain,
  rulesOf,
  segmentFactsOf,
  type Explanation,
  type SegmentNode,
} from '@creamline/domain/segments';
import { Clock, CompanySettings, Format, I18n, LiveStore, Session, type Stored } from '../../platform';
import { Icon } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import { conditionSentence } from '../rule/rule-sentence';
import { seenWords } from '../rule/seen-words';
import { explainedLeaves } from './explained-leaves';

/** Why a customer is in: each condition with its truth and the value it saw, for roles that may see the customer. */
@Component({
  selector: 'crm-member-why',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="crm-button plain"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="t('ui.why.of', { what: who() })"
      (click)="open.set(!open())"
    >
      {{ t('ui.why') }}
    </button>
    @if (open()) {
      <div class="reasons">
        <p class="crm-label">{{ summary() }}</p>
        <ul>
          @for (factor of factors(); track $index) {
            <li>
              <crm-icon [name]="factor.holds ? 'check' : 'close'" [class]="factor.holds ? 'good' : 'risk'" />
              <span>{{ factor.text }}</span>
              <span class="crm-label">{{ factor.figure }}</span>
            </li>
          } @empty {
            <li class="crm-quiet">{{ sees() ? t('ui.loading') : t('segments.whyDenied') }}</li>
          }
        </ul>
      </div>
    }
  `,
  styleUrl: './member-why.scss',
})
export class MemberWhy {
  readonly #session = inject(Session);
  readonly #store = inject(LiveStore);
  readonly #company = inject(CompanySettings).company;
  readonly #clock = inject(Clock);
  readonly #names = inject(SegmentNames);
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  readonly member = input.required<Stored<'segmentMember'>>();
  readonly segment = input.required<Stored<'segment'>>();
  /** What tells the member from others of the name; empty for who stands alone. */
  readonly apart = input.required<string>();

  protected readonly who = computed(() =>
    [this.member().name, this.apart()].filter((part) => part !== '').join(', '),
  );

  protected readonly open = signal(false);
  protected readonly sees = computed(() => this.#session.can('get', 'customer'));
  /** Nothing is read before somebody asks. */
  readonly #asked = computed(() => this.open() && this.sees());
  readonly #customer = this.#store.doc(() => (this.#asked() ? ['customer', this.member().customerId] : null));
  readonly #account = this.#store.doc(() =>
    this.#asked() ? ['loyaltyAccount', this.member().customerId] : null,
  );
  readonly #ruleSet = this.#store.doc(() => (this.#asked() ? ['ruleSet'] : null));

  protected readonly summary = computed(() => {
    const { since, ruleVersion } = this.member();
    return this.t('segments.whySince', { when: this.#format.dateTime(since), version: ruleVersion });
  });
  protected readonly factors = computed(() => {
    const rule = this.segment().criteria;
    const explanation = this.#explanation(rule);
    if (explanation === null) return [];
    return explainedLeaves(rule, explanation).map(({ leaf, holds, seen }) => ({
      text: conditionSentence(leaf, this.#names),
      figure:
        seenWords(leaf, seen, this.#names, this.#format.day) ||
        this.t(holds ? 'segments.true' : 'segments.false'),
      holds,
    }));
  });

  #explanation(rule: SegmentNode): Explanation | null {
    const customer = this.#customer().value;
    if (!customer) return null;
    const ruleSet = this.#ruleSet().value;
    const facts = segmentFactsOf({
      customerId: customer.id,
      customer,
      account: this.#account().value ?? null,
      lifecycle: customer.lifecycle,
      health: customer.health,
      rules: ruleSet ? rulesOf(ruleSet) : new Map(),
      company: this.#company(),
    });
    return explain(rule, facts, this.#clock.now());
  }
}
