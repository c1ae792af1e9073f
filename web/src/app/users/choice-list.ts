import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** A word of caution beside the name once it is chosen. */
  readonly note?: string;
}

/** Tick boxes for several of a few. */
@Component({
  selector: 'crm-choice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [disabled]="closed()">
      <legend class="crm-label">{{ label() }}</legend>
      @for (choice of choices(); track choice.id) {
        <label>
          <input
            type="checkbox"
            [checked]="chosen().includes(choice.id)"
            (change)="toggle(choice.id)"
            [attr.aria-invalid]="error() ? 'true' : null"
          />
          <span>
            {{ choice.name }}
            @if (choice.note && chosen().includes(choice.id)) {
              <span class="crm-label watch">{{ choice.note }}</span>
            }
          </span>
        </label>
      } @empty {
        <p class="crm-label">{{ nothing() }}</p>
      }
    </fieldset>
    @if (error()) {
      <p class="error" role="alert">{{ error() }}</p>
    } @else if (hint()) {
      <p class="crm-label">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 4px;
      min-width: 0;
    }

    fieldset {
      display: grid;
      gap: 4px 16px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
    }

    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 32px;
      cursor: pointer;
    }

    fieldset:disabled label {
      cursor: not-allowed;
    }

    input {
      flex: none;
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--crm-primary);
    }

    .watch {
      display: block;
      color: var(--crm-watch);
    }

    .error {
      margin: 0;
      font-size: 12px;
      color: var(--crm-risk);
    }

    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `,
})
export class ChoiceList {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = model.required<readonly string[]>();
  readonly closed = input(false);
  readonly hint = input('');
  readonly error = input('');
  /** What stands here where there is nothing to choose. */
  readonly nothing = input('');

  protected toggle(id: string): void {
    this.chosen.update((chosen) =>
      chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
    );
  }
}
