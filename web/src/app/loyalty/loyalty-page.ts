import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { defaultProgramme, type Programme } from '@creamline/domain/loyalty';
import { Format, I18n, LiveStore, Session, Writer, type Live, type Ref } from '../platform';
import { PageHeader, Ready, RelativeTime, State, TierBadge, Toasts } from '../ui';
import { MembersByTier } from './members-by-tier';
import { ProgrammeForm } from './programme-form';

/** The loyalty programme: its rules, its tiers, and how many customers stand in each. */
@Component({
  selector: 'crm-loyalty-page',
  imports: [PageHeader, ProgrammeForm, Ready, RelativeTime, RouterLink, State, TierBadge],
  providers: [MembersByTier],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-page-header [heading]="t('loyalty.title')" [subtitle]="t('loyalty.subtitle')" />
    @if (members.allowed()) {
      <section class="crm-panel">
        <h2>{{ t('loyalty.members.title') }}</h2>
        <crm-state
          [rows]="2"
          [emptyTitle]="t('loyalty.members.none')"
          [emptyText]="t('loyalty.members.noneText')"
        >
          <ng-template [crmReady]="members.counts()" let-counts>
            <ul>
              @for (each of counts.tiers; track each.tier) {
                <li>
                  <crm-tier-badge [tier]="each.tier" />
                  <a class="big" routerLink="/customers" [queryParams]="{ tier: each.tier }">{{
                    format.number(each.count)
                  }}</a>
                  <span class="crm-label">{{ share(each.share) }}</span>
                </li>
              }
            </ul>
            <p class="crm-label counted">
              {{ t('loyalty.members.counted') }} <crm-relative-time [at]="counts.countedAt" />
            </p>
          </ng-template>
        </crm-state>
      </section>
    }
    <section class="crm-panel">
      <h2>{{ t('loyalty.settings.title') }}</h2>
      @if (isDefault()) {
        <p class="crm-quiet">
          {{ t(mayEdit() ? 'loyalty.settings.defaults' : 'loyalty.settings.defaultsApply') }}
        </p>
      }
      <crm-state [rows]="6">
        <ng-template [crmReady]="programme()" let-it>
          <crm-programme-form
            [programme]="it"
            [mayEdit]="mayEdit()"
            [isNew]="isDefault()"
            (saved)="save($event)"
          />
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

    .counted {
      margin: 12px 0 0;
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
  protected readonly format = inject(Format);
  protected readonly members = inject(MembersByTier);
  protected readonly t = inject(I18n).text;

  /** Null until somebody has saved it for the first time; a value of undefined is not known yet. */
  readonly #stored = inject(LiveStore).doc((): Ref<'programme'> => ['programme']);
  /** Before anybody has changed it, the programme is the default one. */
  protected readonly programme = computed<Live<Programme>>(() => {
    const live = this.#stored();
    return { ...live, value: live.value === undefined ? undefined : (live.value ?? defaultProgramme) };
  });
  protected readonly isDefault = computed(() => this.#stored().value === null);
  protected readonly mayEdit = computed(() => this.#session.can('update', 'programme'));
  protected share(share: number | null): string {
    return share === null ? '' : this.t('loyalty.members.share', { share: this.format.percent(share) });
  }

  protected save(programme: Programme): void {
    const stored = this.#stored().value;
    if (stored === undefined) return;
    const before = stored ?? defaultProgramme;
    if (stored === null) this.#writer.create(['programme'], programme);
    else this.#change(programme);
    this.#toasts.show(this.t('loyalty.settings.saved'), { undo: () => this.#change(before) });
  }

  #change(programme: Programme): void {
    const { pointsPerUnit, bonusEvery, bonusPoints, expiryMonths, qualifyingDays, graceDays, tiers } =
      programme;
    this.#writer.update(
      ['programme'],
      {},
      { pointsPerUnit, bonusEvery, bonusPoints, expiryMonths, qualifyingDays, graceDays, tiers },
    );
  }
}
