import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from '../platform';
import type { EditedDraft } from './edited-draft';
import type { KeyOf } from './merge-drafts';

/** What somebody else changed in the record of a form, and what a person has to decide before saving. */
@Component({
  selector: 'crm-overtaken',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overtaken.html',
  styleUrl: './overtaken.scss',
})
export class Overtaken<R extends object, D extends object> {
  readonly edited = input.required<EditedDraft<R, D>>();
  /** What a field is called on the form. */
  readonly named = input.required<(key: KeyOf<D>) => string>();
  /** A field's value as a person reads it. */
  readonly shown = input.required<(key: KeyOf<D>, draft: D) => string>();

  protected readonly t = inject(I18n).text;
  protected readonly fields = computed(() =>
    this.edited()
      .overtaken()
      .map((key) => this.named()(key))
      .join(', '),
  );
  protected readonly conflicts = computed(() => {
    const edited = this.edited();
    const show = (key: KeyOf<D>, draft: D): string => this.shown()(key, draft) || '–';
    return edited.conflicts().map((key) => ({
      key,
      name: this.named()(key),
      mine: show(key, edited.draft()),
      theirs: show(key, edited.theirs()),
    }));
  });
}
