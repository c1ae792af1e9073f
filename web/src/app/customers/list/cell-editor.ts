import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
  type OnDestroy,
  type OnInit,
} from '@angular/core';
import { I18n, Writer, type Current, type Stored, type TextKey } from '../../platform';
import { Toasts } from '../../ui/toasts';
import { choices, draftOf } from '../edit/customer-draft';
import { problemTexts } from '../edit/problem-texts';
import { ReferenceNames } from '../reference-names';
import { cellChange, type CellChanged, type CellProblem } from './cell-change';
import { cellFields, type CellEnd, type EditableColumn } from './editable-cells';

interface Option {
  readonly value: string;
  readonly text: string;
}

/**
 * One fact of a customer under edit in the list. Enter, Tab and going elsewhere save, Escape does not; what does not
 * fit is told, and stays to be mended.
 */
@Component({
  selector: 'crm-cell-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(keydown)': 'pressed($event)',
    '(pointerdown)': 'pointed()',
    '(focusout)': 'end("left")',
  },
  template: `
    @if (column() === 'name') {
      <input
        #field
        class="crm-input"
        autocomplete="off"
        [value]="value()"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="refused()"
        (input)="typed(field.value)"
      />
    } @else {
      <select #field class="crm-input" [attr.aria-label]="label()" (change)="chosen(field.value)">
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()">{{ option.text }}</option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .crm-input {
      min-height: 32px;
      padding: 2px 8px;
    }
  `,
})
export class CellEditor implements OnInit, OnDestroy {
  readonly customer = input.required<Stored<'customer'>>();
  readonly column = input.required<EditableColumn>();
  /** Told when editing has ended. */
  readonly closed = input.required<(end: CellEnd) => void>();

  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #names = inject(ReferenceNames);
  protected readonly t = inject(I18n).text;
  protected readonly control = viewChild.required<ElementRef<HTMLInputElement | HTMLSelectElement>>('field');

  protected readonly value = signal('');
  protected readonly refused = signal(false);
  /** The customer as it stood when the cell was opened: what the change is made from. */
  #base: Stored<'customer'> | null = null;
  #byKeys = true;
  #over = false;

  protected readonly label = computed(() =>
    this.t('customers.cell.edit', {
      what: this.t(`customers.column.${this.column()}`),
      name: this.customer().basicInfo.name,
    }),
  );
  protected readonly options = computed<readonly Option[]>(() => {
    switch (this.column()) {
      case 'type':
        return choices.businessTypes.map((value) => ({ value, text: this.t(`customers.type.${value}`) }));
      case 'status':
        return choices.customerStatuses.map((value) => ({
          value,
          text: this.t(`customers.status.${value}`),
        }));
      case 'rep':
        return this.#reps();
      case 'name':
        return [];
    }
  });

  constructor() {
    afterNextRender(() => {
      const control = this.control().nativeElement;
      control.focus();
      if (control instanceof HTMLInputElement) control.select();
    });
  }

  ngOnInit(): void {
    this.#base = this.customer();
    this.value.set(draftOf(this.#base)[cellFields[this.column()]]);
  }

  /** Scrolled out of sight: what was typed is kept all the same. */
  ngOnDestroy(): void {
    this.#save();
  }

  protected pressed(event: KeyboardEvent): void {
    this.#byKeys = true;
    const end = endOf(event);
    if (end === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#base = null;
    this.end(end);
  }

  protected pointed(): void {
    this.#byKeys = false;
  }

  protected typed(value: string): void {
    this.value.set(value);
    this.refused.set(false);
  }

  /** By mouse or touch a choice is meant as soon as it is made; arrows go through the others on the way. */
  protected chosen(value: string): void {
    this.value.set(value);
    if (!this.#byKeys) this.end('stay');
  }

  protected end(end: CellEnd): void {
    if (this.#over || !this.#save()) return;
    // Taking the field away makes it lose the focus once more.
    this.#over = true;
    this.closed()(end);
  }

  /** Whether there is nothing left to do here. */
  #save(): boolean {
    const base = this.#base;
    if (base === null) return true;
    const change = cellChange(base, this.column(), this.value());
    if (change.kind === 'problem') {
      if (!this.refused()) this.#toasts.show(this.t(problemText(change.problem)));
      this.refused.set(true);
      return false;
    }
    this.#base = null;
    if (change.kind === 'change') this.#write(base, change);
    return true;
  }

  #write(base: Stored<'customer'>, { facts, changes, undo }: CellChanged): void {
    const written = this.#writer.update(['customer', base.id], base, changes);
    const after: Current = { ...written.after, ...facts };
    this.#toasts.show(this.t('customers.saved', { name: facts.basicInfo.name }), {
      undo: () => void this.#writer.update(['customer', base.id], after, undo),
    });
  }

  /** The reps, nobody, and whoever it is now. */
  #reps(): readonly Option[] {
    const present = this.customer().assignedRepId;
    const reps = this.#names.reps().map(({ id, name }) => ({ value: id, text: name }));
    const known = present === null || reps.some(({ value }) => value === present);
    return [
      { value: '', text: this.t('customers.nobody') },
      ...(known ? [] : [{ value: present, text: this.#names.userName(present) }]),
      ...reps,
    ];
  }
}

function problemText(problem: CellProblem): TextKey {
  return problem === 'elsewhere' ? 'customers.cell.elsewhere' : problemTexts[problem];
}

function endOf({ key, shiftKey }: KeyboardEvent): CellEnd | null {
  if (key === 'Enter' || key === 'Escape') return 'stay';
  if (key !== 'Tab') return null;
  return shiftKey ? 'previous' : 'next';
}
