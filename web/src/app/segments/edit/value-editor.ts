import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { SegmentLeaf } from '@creamline/domain/segments';
import { I18n } from '../../platform';
import { Icon } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import { pickerOf } from '../rule/condition-choices';
import { readsBack } from './reads-back';

/** A pause in typing after which a value counts as finished, in milliseconds. */
const PAUSE_MS = 250;

type Leaf<Kind extends SegmentLeaf['kind']> = Extract<SegmentLeaf, { kind: Kind }>;

/** The value of a condition, picked the way its field wants: by name, as an amount, a day, a number of days. */
@Component({
  selector: 'crm-value-editor',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './value-editor.html',
  styleUrl: './value-editor.scss',
  host: { '(input)': 'typing($event)' },
})
export class ValueEditor {
  protected readonly names = inject(SegmentNames);
  protected readonly t = inject(I18n).text;

  readonly leaf = input.required<SegmentLeaf>();
  readonly changed = output<SegmentLeaf>();

  protected readonly field = computed(() => {
    const leaf = this.leaf();
    return 'field' in leaf ? leaf.field : null;
  });
  protected readonly picker = computed(() => {
    const field = this.field();
    return field === null ? 'text' : pickerOf(field);
  });
  protected readonly options = computed(() => this.names.list(this.picker(), this.field()));
  protected readonly numeric = computed(() => this.picker() === 'number' || this.picker() === 'money');

  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#pause);
    });
  }

  /** Takes what is typed at a pause, so that its effect shows before the field is left. */
  protected typing({ target }: Event): void {
    clearTimeout(this.#pause);
    if (!(target instanceof HTMLInputElement)) return;
    this.#pause = setTimeout(() => {
      if (readsBack(target)) target.dispatchEvent(new Event('change'));
    }, PAUSE_MS);
  }

  protected shown(value: string | number | boolean): string {
    return String(this.picker() === 'money' ? Number(value) / 100 : value);
  }

  /** What was typed, in the unit it is stored in. */
  protected parsed(typed: string): string | number {
    if (this.picker() === 'weekday') return Number(typed);
    if (!this.numeric()) return typed.trim();
    const value = Number(typed.replace(',', '.'));
    if (!Number.isFinite(value)) return 0;
    return this.picker() === 'money' ? Math.round(value * 100) : value;
  }

  protected whole(typed: string, least: number, most: number): number {
    const value = Math.round(Number(typed));
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
  }

  protected add(leaf: Leaf<'oneOf'>, typed: string): void {
    if (typed.trim() === '') return;
    const value = this.parsed(typed);
    if (!leaf.values.includes(value)) this.changed.emit({ ...leaf, values: [...leaf.values, value] });
  }

  protected drop(leaf: Leaf<'oneOf'>, value: string | number | boolean): void {
    this.changed.emit({ ...leaf, values: leaf.values.filter((each) => each !== value) });
  }

  protected nameOf(value: string | number | boolean): string {
    return this.names.name(this.picker(), this.field(), value);
  }
}
