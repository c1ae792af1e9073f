import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from '../../platform';
import { Icon } from '../../ui';
import { isGroup, joins, type Join, type RuleGroup, type RuleItem } from '../rule/rule-tree';
import { ConditionEditor } from './condition-editor';
import { RuleEditor } from './rule-editor';

/** A group of conditions: how they join, the conditions and groups in it, and adding more. */
@Component({
  selector: 'crm-rule-group-editor',
  imports: [Icon, ConditionEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-group-editor.html',
  styleUrl: './rule-group-editor.scss',
})
export class RuleGroupEditor {
  protected readonly editor = inject(RuleEditor);
  protected readonly t = inject(I18n).text;
  protected readonly joins = joins;

  readonly group = input.required<RuleGroup>();
  /** The outermost group cannot be taken out. */
  readonly outermost = input(false);
  protected readonly problem = computed(() => this.editor.problems().get(this.group().id));

  protected asGroup(item: RuleItem): RuleGroup | null {
    return isGroup(item) ? item : null;
  }

  protected join(value: string): void {
    const join: Join | undefined = joins.find((each) => each === value);
    if (join !== undefined) this.editor.setJoin(this.group().id, join);
  }
}
