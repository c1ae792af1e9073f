import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { DueChoice as DayChoice } from '@creamline/domain/tasks';
import { Format, I18n } from '../platform';
import { Control, Field } from './field';
import { RadioKeys } from './radio-keys';

export interface DueChange<C> {
  readonly choice?: C;
  readonly day?: string;
}

let groups = 0;

/** By when: a day as people say it, or one of the calendar. What belongs to it is put beside that day. */
@Component({
  selector: 'crm-due-choice',
  imports: [Control, Field, RadioKeys],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div crmRadioKeys role="radiogroup" [attr.aria-labelledby]="id">
      <p class="crm-label" [id]="id">{{ label() }}</p>
      <div class="chips">
        @for (each of choices(); track each) {
          <button
            type="button"
            class="crm-chip"
            role="radio"
            [attr.aria-checked]="choice() === each"
            (click)="changed.emit({ choice: each })"
          >
            {{ nameOf(each) }}
          </button>
        }
      </div>
    </div>
    @if (choice() !== 'none') {
      <div class="beside">
        @if (choice() === 'pick') {
          <crm-field [label]="t('ui.due.day')" [error]="error()">
            <input crmControl type="date" [min]="today()" [value]="day()" (input)="pick($event)" />
          </crm-field>
        }
        <ng-content />
      </div>
    }
  `,
  styles: `
    .chips,
    .beside {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .beside {
      gap: 12px;
      align-items: start;
      margin-top: 8px;
    }

    crm-field {
      flex: 1 1 160px;
    }

    p {
      margin-bottom: 4px;
    }
  `,
})
export class DueChoice<C extends DayChoice | 'none'> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly C[]>();
  readonly choice = input.required<C>();
  /** The day picked, where the choice is `pick`. */
  readonly day = input.required<string>();
  /** Why that day will not do; empty where it will. */
  readonly error = input('');
  readonly changed = output<DueChange<C>>();

  protected readonly t = inject(I18n).text;
  protected readonly today = inject(Format).today;
  protected readonly id = `crm-due-choice-${++groups}`;

  protected nameOf(choice: C): string {
    return this.t(`ui.due.${choice}`);
  }

  protected pick({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.changed.emit({ day: target.value });
  }
}
