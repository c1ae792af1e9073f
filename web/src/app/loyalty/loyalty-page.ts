import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { defaultProgramme, type Programme } from '@creamline/domain/loyalty';
import { Format, I18n, LiveStore, Session, Writer, type Live, type Ref } from '../platform';
import { PageHeader, Ready, State, TierBadge, Toasts } from '../ui';
import { COUNT_LIMIT, MembersByTier } from './members-by-tier';
import { ProgrammeForm } from './programme-form';

/** The loyalty programme: its rules, its tiers, and how many customers stand in each. */
@Component({
  selector: 'crm-loyalty-page',
  imports: [PageHeader, ProgrammeForm, Ready, RouterLink, State, TierBadge],
  providers: [MembersByTier],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('loyalty.title')" [subtitle]="t('loyalty.subtitle')" />
    @if (members.allowed()) {
      <section class="crm-panel">
        <h2>{{ t('loyalty.members.title') }}</h2>
        @if (members.failed()) {
          <p role="alert">{{ t('loyalty.members.failed') }}</p>
        } @else {
          <ul>
            @for (each of tierCounts(); track each.tier) {
              <li>
                <crm-tier-badge [tier]="each.tier" />
                <a class="big" routerLink="/customers" [queryParams]="{ tier: each.tier }">{{
                  each.count
                }}</a>
                <span class="crm-label">{{ each.share }}</span>
              </li>
            } @empty {
              <li class="crm-quiet">{{ t('ui.loading') }}</li>
            }
          </ul>
        }
      </section>
    }
    <section class="crm-panel">
      <h2>{{ t('loyalty.settings.title') }}</h2>
      <crm-state [rows]="6">
        <ng-template [crmReady]="programme()" let-it>
          <crm-programme-form [programme]="it" [mayEdit]="mayEdit()" (saved)="save($event)" />
        </ng-template>
      </crm-state>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }

    crm-page-header {
      margin-bottom: 0;
    }

    section {
      display: grid;
      gap: 16px;
      padding: 16px;
    }

    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
      gap: 16px;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      gap: 2px;
    }

    .big {
      font-size: 20px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class LoyaltyPage {
  readonly #session = inject(Session);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #format = inject(Format);
  protected readonly members = inject(MembersByTier);
  protected readonly t = inject(I18n).text;

  readonly #stored = inject(LiveStore).doc((): Ref<'programme'> => ['programme']);
  /** Before anybody has changed it, the programme is the default one. */
  protected readonly programme = computed<Live<Programme>>(() => {
    const live = this.#stored();
    return { ...live, value: live.value === undefined ? undefined : (live.value ?? defaultProgramme) };
  });
  protected readonly mayEdit = computed(() => this.#session.can('update', 'programme'));
  protected readonly tierCounts = computed(() => {
    const counts = this.members.counts() ?? [];
    // Where a count stopped at the limit, a share of all would be wrong.
    const capped = counts.some((each) => each.count >= COUNT_LIMIT);
    const all = counts.reduce((sum, each) => sum + each.count, 0);
    return counts.map((each) => ({
      tier: each.tier,
      count:
        each.count >= COUNT_LIMIT
          ? this.t('loyalty.members.atLeast', { count: this.#format.number(COUNT_LIMIT) })
          : this.#format.number(each.count),
      share:
        all === 0 || capped
          ? ''
          : this.t('loyalty.members.share', { share: this.#format.percent(each.count / all) }),
    }));
  });

  protected save(programme: Programme): void {
    const before = this.programme().value;
    this.#write(programme);
    this.#toasts.show(this.t('loyalty.settings.saved'), {
      undo: () => {
        if (before !== undefined) this.#write(before);
      },
    });
  }

  #write(programme: Programme): void {
    const { pointsPerUnit, bonusEvery, bonusPoints, expiryMonths, qualifyingDays, graceDays, tiers } =
      programme;
    this.#writer.update(
      ['programme'],
      {},
      { pointsPerUnit, bonusEvery, bonusPoints, expiryMonths, qualifyingDays, graceDays, tiers },
    );
  }
}
