import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { segmentFields, type SegmentLeaf } from '@creamline/domain/segments';
import { I18n } from '../../platform';
import { Icon } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import {
  operatorOf,
  operatorsOf,
  pickerOf,
  subjectOf,
  subjects,
  type Operator,
} from '../rule/condition-choices';
import { conditionAbout, withOperator } from '../rule/condition-edits';
import { wordingOf } from '../rule/rule-sentence';
import { isGroup, type RuleItem } from '../rule/rule-tree';
import { RuleEditor } from './rule-editor';
import { ValueEditor } from './value-editor';

const fallback: SegmentLeaf = { kind: 'presence', field: 'name', op: 'exists' };

/** One condition: what it asks about, how, and with which value. */
@Component({
  selector: 'crm-condition-editor',
  imports: [Icon, ValueEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './condition-editor.html',
  styleUrl: './condition-editor.scss',
})
export class ConditionEditor {
  readonly #names = inject(SegmentNames);
  protected readonly editor = inject(RuleEditor);
  protected readonly t = inject(I18n).text;

  readonly item = input.required<RuleItem>();
  readonly first = input(false);
  readonly last = input(false);

  protected readonly leaf = computed(() => {
    const item = this.item();
    return isGroup(item) ? fallback : item.leaf;
  });
  protected readonly subject = computed(() => subjectOf(this.leaf()));
  protected readonly operator = computed(() => operatorOf(this.leaf()));
  protected readonly problem = computed(() => this.editor.problems().get(this.item().id));
  protected readonly subjects = computed(() =>
    subjects
      .map((id) => ({ id, name: this.t(`segments.field.${id}`) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.#names.locale)),
  );
  protected readonly operators = computed(() => {
    const leaf = this.leaf();
    const field = 'field' in leaf ? leaf.field : null;
    const [known, now] = [operatorsOf(this.subject()), this.operator()];
    // One that does not go with the field is shown as it is: a choice that looks made already cannot be made.
    return (known.includes(now) ? known : [now, ...known]).map((id) => ({
      id,
      name: this.t(`segments.op.${wordingOf(field, id)}`),
    }));
  });

  protected ask(subject: string): void {
    const chosen = subjects.find((each) => each === subject);
    if (chosen !== undefined && chosen !== this.subject())
      this.editor.setLeaf(this.item().id, this.#sameKind(conditionAbout(chosen, this.item().id)));
  }

  protected operate(operator: string): void {
    const chosen: Operator | undefined = operatorsOf(this.subject()).find((each) => each === operator);
    if (chosen !== undefined) this.editor.setLeaf(this.item().id, withOperator(this.leaf(), chosen));
  }

  protected set(leaf: SegmentLeaf): void {
    this.editor.setLeaf(this.item().id, leaf);
  }

  /** Keeps the operator where the new field knows it and its values are of the same kind. */
  #sameKind(leaf: SegmentLeaf): SegmentLeaf {
    const before = this.leaf();
    if (!('field' in leaf) || !('field' in before)) return leaf;
    const alike =
      segmentFields[leaf.field] === segmentFields[before.field] &&
      pickerOf(leaf.field) === pickerOf(before.field);
    return alike ? withOperator(leaf, this.operator()) : leaf;
  }
}
