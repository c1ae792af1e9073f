import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Format } from '../platform';

/** "3 days ago", with the exact time on hover and for machines. */
@Component({
  selector: 'crm-relative-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time [attr.datetime]="at().toISOString()" [title]="exact()">{{ words() }}</time>`,
})
export class RelativeTime {
  readonly at = input.required<Date>();
  readonly #format = inject(Format);
  protected readonly words = computed(() => this.#format.relative(this.at()));
  protected readonly exact = computed(() => this.#format.dateTime(this.at()));
}
