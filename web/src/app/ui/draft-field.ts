import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';

export interface FieldOption {
  readonly value: string;
  readonly text: string;
}

let made = 0;

/** One labelled text field, select or text area of a form, with what is wrong with it below. */
@Component({
  selector: 'crm-draft-field',
  imports: [FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="crm-label" [for]="id">
      {{ label() }}
      @if (required()) {
        <span aria-hidden="true">*</span>
      }
    </label>
    @if (options(); as choices) {
      <select
        class="crm-input"
        [id]="id"
        [formField]="field()"
        [attr.aria-invalid]="problem() !== null"
        [attr.aria-describedby]="described()"
      >
        @for (choice of choices; track choice.value) {
          <option [value]="choice.value">{{ choice.text }}</option>
        }
      </select>
    } @else if (multiline()) {
      <textarea
        class="crm-input"
        rows="3"
        [id]="id"
        [formField]="field()"
        [attr.aria-invalid]="problem() !== null"
        [attr.aria-describedby]="described()"
      ></textarea>
    } @else {
      <input
        class="crm-input"
        [id]="id"
        [type]="type()"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputMode()"
        [formField]="field()"
        [attr.aria-required]="required()"
        [attr.aria-invalid]="problem() !== null"
        [attr.aria-describedby]="described()"
        (blur)="left.emit()"
      />
    }
    @if (problem(); as text) {
      <p class="problem" [id]="id + '-problem'" role="alert">{{ text }}</p>
    } @else if (reason() !== '') {
      <p class="crm-label" [id]="id + '-hint'">{{ reason() }}</p>
    } @else if (hint() !== '') {
      <p class="crm-label" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      display: block;
      margin-bottom: 4px;
    }
    p {
      margin-top: 4px;
    }
    .problem {
      font-size: 12px;
      color: var(--crm-risk);
    }
    .crm-input:disabled {
      background: var(--crm-page);
      color: var(--crm-quiet);
      cursor: not-allowed;
    }
  `,
})
export class DraftField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  /** Turns the kind of an error into words. */
  readonly words = input.required<(kind: string) => string>();
  readonly options = input<readonly FieldOption[] | null>(null);
  readonly multiline = input(false);
  readonly required = input(false);
  readonly type = input<'text' | 'email' | 'tel' | 'date' | 'url'>('text');
  readonly autocomplete = input('off');
  readonly inputMode = input<string | null>(null);
  readonly hint = input('');
  readonly left = output();

  protected readonly id = `draft-field-${++made}`;
  protected readonly problem = computed(() => {
    const state = this.field()();
    const [error] = state.touched() ? state.errors() : [];
    return error === undefined ? null : this.words()(error.kind);
  });
  /** Why the field is closed to this reader. */
  protected readonly reason = computed(() => this.field()().disabledReasons()[0]?.message ?? '');
  protected readonly described = computed(() => {
    if (this.problem() !== null) return `${this.id}-problem`;
    return this.hint() !== '' || this.reason() !== '' ? `${this.id}-hint` : null;
  });
}
