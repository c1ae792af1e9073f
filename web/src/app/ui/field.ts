import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  computed,
  contentChild,
  effect,
  inject,
  input,
  ElementRef,
} from '@angular/core';

let fields = 0;

/** The input, select or textarea of a `crm-field`; gets its look, its id and its link to the error. */
@Directive({ selector: '[crmControl]', host: { class: 'crm-input' } })
export class Control {
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** A label, a control, and below it what is wrong or what helps: `<crm-field label="Name"><input crmControl /></crm-field>`. */
@Component({
  selector: 'crm-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="crm-label">{{ optional() }}</span>
      }
    </label>
    <ng-content />
    @if (error()) {
      <p class="error" [id]="id + '-note'" role="alert">{{ error() }}</p>
    } @else if (hint()) {
      <p class="crm-label" [id]="id + '-note'">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 4px;
      min-width: 0;
    }

    label {
      font-size: 12px;
      color: var(--crm-quiet);
    }

    .error {
      font-size: 12px;
      color: var(--crm-risk);
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  /** What is wrong and how to put it right; empty while nothing is. */
  readonly error = input('');
  readonly hint = input('');
  /** A word such as "optional" beside the label. */
  readonly optional = input('');
  protected readonly id = `crm-field-${++fields}`;
  protected readonly control = contentChild(Control);
  readonly #noted = computed(() => this.error() !== '' || this.hint() !== '');

  constructor() {
    effect(() => {
      const element = this.control()?.element;
      if (element === undefined) return;
      element.id = this.id;
      element.toggleAttribute('aria-invalid', false);
      if (this.error() !== '') element.setAttribute('aria-invalid', 'true');
      if (this.#noted()) element.setAttribute('aria-describedby', `${this.id}-note`);
      else element.removeAttribute('aria-describedby');
    });
  }
}
