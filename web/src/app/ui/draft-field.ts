import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from './field';
import { ShownAs } from './shown-as';

export interface FieldOption {
  readonly value: string;
  readonly text: string;
}

/** A `crm-field` bound to one text of a signal form: an input, a select where it has options, or a text area. */
@Component({
  selector: 'crm-draft-field',
  imports: [Control, Field, FormField, ShownAs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <crm-field
      [label]="label()"
      [error]="problem()"
      [hint]="reason() || hint()"
      [optional]="required() ? '*' : ''"
    >
      @if (options(); as choices) {
        <select crmControl [attr.autocomplete]="autocomplete()" [formField]="field()">
          @for (choice of choices; track choice.value) {
            <option [value]="choice.value">{{ choice.text }}</option>
          }
        </select>
      } @else if (multiline()) {
        <textarea crmControl rows="3" [formField]="field()"></textarea>
      } @else {
        <input
          crmControl
          [type]="type()"
          [attr.autocomplete]="autocomplete()"
          [attr.aria-required]="required()"
          [crmShownAs]="shownText()"
          [formField]="field()"
          (blur)="left.emit()"
        />
      }
    </crm-field>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
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
  readonly type = input<'text' | 'email' | 'tel' | 'date'>('text');
  readonly autocomplete = input('off');
  readonly hint = input('');
  /** How what the field holds is read while nobody writes in it. */
  readonly shown = input<((value: string) => string) | null>(null);
  /** The person has left the field: the moment to bring what was typed into its usual form. */
  readonly left = output();

  protected readonly problem = computed(() => {
    const state = this.field()();
    const [error] = state.touched() ? state.errors() : [];
    return error === undefined ? '' : this.words()(error.kind);
  });
  protected readonly shownText = computed(() => this.shown()?.(this.field()().value()) ?? null);
  /** Why the field is closed to this reader. */
  protected readonly reason = computed(() => this.field()().disabledReasons()[0]?.message ?? '');
}
