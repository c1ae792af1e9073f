import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What tells a customer from others of the name, beside it; nothing where the name stands alone. */
@Component({
  selector: 'crm-apart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ place() }}`,
  styles: `
    :host {
      margin-inline-start: 6px;
    }
  `,
  host: { class: 'crm-label', '[hidden]': '!place()' },
})
export class Apart {
  readonly place = input.required<string | undefined>();
}
