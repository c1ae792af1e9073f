import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
} from '@angular/core';
import { I18n } from '../../platform';
import { Icon } from '../../ui';
import { MAX_ROWS, customKinds, customProblems, type CustomProblem, type CustomRow } from './custom-rows';

/** Further details of a customer, which no other field is for: named freely, as a text, a number, or yes or no. */
@Component({
  selector: 'crm-custom-fields',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './custom-fields.html',
  styleUrl: './custom-fields.scss',
})
export class CustomFields {
  readonly rows = model.required<readonly CustomRow[]>();
  readonly disabled = input(false);

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(I18n).text;
  protected readonly kinds = customKinds;
  protected readonly most = MAX_ROWS;
  protected readonly problems = computed(() => customProblems(this.rows()));

  /** Takes the reader to the first thing that has to be put right. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  protected isName(problem: CustomProblem | null | undefined): boolean {
    return problem?.startsWith('name') === true;
  }

  protected change(at: number, change: Partial<CustomRow>): void {
    this.rows.update((rows) => rows.map((row, each) => (each === at ? { ...row, ...change } : row)));
  }

  protected chooseKind(at: number, chosen: string): void {
    const kind = customKinds.find((each) => each === chosen);
    const value = this.rows()[at]?.value ?? '';
    if (kind === undefined) return;
    this.change(at, {
      kind,
      value: kind === 'yesNo' ? 'yes' : value === 'yes' || value === 'no' ? '' : value,
    });
  }

  protected append(): void {
    this.rows.update((rows) => [...rows, { name: '', kind: 'text', value: '' }]);
    const added = this.rows().length;
    setTimeout(() => this.#element.querySelector<HTMLElement>(`li:nth-child(${added}) input`)?.focus());
  }

  /** The button goes with its row: the reader goes on at the one that adds. */
  protected remove(at: number): void {
    this.rows.update((rows) => rows.filter((_, each) => each !== at));
    setTimeout(() => this.#element.querySelector<HTMLElement>(':scope > button')?.focus());
  }
}
