import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, LiveStore, Namesakes } from '../../platform';
import { Apart, Icon, Ready, RelativeTime, State } from '../../ui';

const SHOWN = 20;

/** Who entered and left a segment lately. */
@Component({
  selector: 'crm-segment-events',
  imports: [State, Ready, Apart, Icon, RelativeTime, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('segments.events') }}</h2>
    <crm-state [emptyTitle]="t('segments.noEvents')" [rows]="5">
      <ng-template [crmReady]="events()" let-rows>
        <ul>
          @for (event of rows; track event.id) {
            <li>
              <crm-icon [name]="event.kind === 'entered' ? 'arrowForward' : 'arrowBack'" />
              <span>
                <a [routerLink]="['/customers', event.customerId]">{{
                  names().get(event.customerId) ?? '…'
                }}</a>
                <crm-apart [place]="apart().get(event.customerId)" />
                <span class="crm-label kind">{{
                  event.kind === 'entered' ? t('segments.event.entered') : t('segments.event.left')
                }}</span>
              </span>
              <crm-relative-time class="crm-label" [at]="event.at" />
            </li>
          }
        </ul>
      </ng-template>
    </crm-state>
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
      font-size: 16px;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 8px;
      min-height: var(--crm-row);
      border-top: 1px solid var(--crm-line);
      overflow-wrap: anywhere;
    }

    a {
      color: var(--crm-primary);
    }

    .kind {
      margin-inline-start: 6px;
    }

    crm-icon {
      width: 16px;
      height: 16px;
      color: var(--crm-quiet);
    }
  `,
})
export class SegmentEvents {
  readonly #store = inject(LiveStore);
  readonly segmentId = input.required<string>();
  protected readonly t = inject(I18n).text;
  protected readonly events = this.#store.query(() => ({
    from: ['segmentEvent', this.segmentId()],
    orderBy: [['at', 'desc']],
    limit: SHOWN,
  }));

  readonly #customerIds = computed(() => [
    ...new Set((this.events().value ?? []).map(({ customerId }) => customerId)),
  ]);
  readonly #cards = this.#store.query(() => {
    const ids = this.#customerIds();
    return ids.length === 0
      ? null
      : { from: ['customerCard'], where: [['__name__', 'in', ids]], limit: SHOWN };
  });
  protected readonly names = computed(
    () => new Map((this.#cards().value ?? []).map(({ id, name }) => [id, name])),
  );
  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() => this.#cards().value ?? []);
}
