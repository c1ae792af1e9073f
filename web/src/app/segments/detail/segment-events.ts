import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { I18n, LiveStore, Namesakes } from '../../platform';
import { Apart, Icon, Ready, RelativeTime, State } from '../../ui';
import { CardName } from './card-name';

/** Who entered and left a segment lately. */
@Component({
  selector: 'crm-segment-events',
  imports: [State, Ready, Apart, Icon, RelativeTime, CardName],
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
                <crm-card-name [customerId]="event.customerId" (named)="hold(event.customerId, $event)" />
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
  readonly segmentId = input.required<string>();
  protected readonly t = inject(I18n).text;
  protected readonly events = inject(LiveStore).query(() => ({
    from: ['segmentEvent', this.segmentId()],
    orderBy: [['at', 'desc']],
    limit: 20,
  }));

  readonly #names = signal<ReadonlyMap<string, string>>(new Map());
  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() =>
    [...this.#names()].map(([id, name]) => ({ id, name })),
  );

  protected hold(customerId: string, name: string): void {
    this.#names.update((names) => new Map(names).set(customerId, name));
  }
}
