import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { standingOf } from '@creamline/domain/segments';
import { I18n, type Stored } from '../../platform';
import { Icon } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import { unsoundReasons } from '../rule/unsound-reasons';

/** Tells that a segment is out of force, by which conditions, and where that is mended; nothing of any other. */
@Component({
  selector: 'crm-out-of-force',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reasons().length > 0) {
      <section role="status">
        <crm-icon name="warning" />
        <div class="told">
          <h2>{{ t('segments.outOfForce.title') }}</h2>
          <ul>
            @for (reason of reasons(); track $index) {
              <li>
                @if (reason.condition) {
                  <p class="condition">{{ reason.condition }}</p>
                }
                <p>{{ reason.problem }}</p>
              </li>
            }
          </ul>
          <p>{{ t('segments.outOfForce.text') }}</p>
          @if (mayEdit()) {
            <a class="crm-button" [routerLink]="['/segments', segment().id, 'edit']">
              <crm-icon name="edit" />{{ t('segments.edit') }}
            </a>
          }
        </div>
      </section>
    }
  `,
  styleUrl: './out-of-force.scss',
})
export class OutOfForce {
  readonly segment = input.required<Stored<'segment'>>();
  readonly mayEdit = input.required<boolean>();

  readonly #names = inject(SegmentNames);
  protected readonly t = inject(I18n).text;
  protected readonly reasons = computed(() => {
    const segment = this.segment();
    if (standingOf(segment) !== 'outOfForce') return [];
    return unsoundReasons(segment.id, segment, this.#names.rulesInForce(), this.#names, this.t);
  });
}
