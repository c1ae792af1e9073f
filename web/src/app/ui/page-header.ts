import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { PageTitle, type Crumb } from '../platform';

/**
 * The head of a page: its title (also that of the top bar and the browser's tab), a line below it, and the actions
 * projected into it.
 */
@Component({
  selector: 'crm-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (subtitle()) {
        <p class="crm-quiet">{{ subtitle() }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 12px 16px;
      margin-bottom: 16px;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly subtitle = input('');
  /** The pages above this one. */
  readonly trail = input<readonly Crumb[]>([]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(...this.trail(), this.heading()));
  }
}
