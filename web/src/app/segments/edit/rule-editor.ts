import { Injectable, computed, inject, signal } from '@angular/core';
import type { SegmentLeaf, SegmentNode } from '@creamline/domain/segments';
import { SegmentNames } from '../data/segment-names';
import type { Subject } from '../rule/condition-choices';
import { conditionAbout } from '../rule/condition-edits';
import { ruleProblems } from '../rule/rule-problems';
import {
  editedRule,
  moved,
  storedRule,
  withAdded,
  withJoin,
  withLeaf,
  without,
  type Join,
  type RuleGroup,
} from '../rule/rule-tree';

/** The rule under edit and everything that can be done with it; one for each editor page. */
@Injectable()
export class RuleEditor {
  readonly #names = inject(SegmentNames);
  #ids = 0;
  readonly #rule = signal<RuleGroup>({ id: 'rule', join: 'all', nodes: [] });
  readonly #segmentId = signal<string | null>(null);

  readonly rule = this.#rule.asReadonly();
  readonly stored = computed(() => storedRule(this.#rule()));
  /** What the rule was when editing began, to tell whether anything would be lost. */
  readonly #begun = signal<SegmentNode | null>(null);
  readonly changed = computed(() => JSON.stringify(this.stored()) !== JSON.stringify(this.#begun()));
  readonly problems = computed(() =>
    ruleProblems(this.#rule(), this.#names.rulesInForce(), this.#segmentId()),
  );

  start(rule: SegmentNode, segmentId: string | null): void {
    this.#segmentId.set(segmentId);
    this.#rule.set(editedRule(rule, () => this.#nextId()));
    this.#begun.set(this.stored());
  }

  /** Adds a first condition to a group; tells its id, to be given the focus. */
  addCondition(groupId: string, subject: Subject): string {
    const id = this.#nextId();
    this.#rule.update((rule) => withAdded(rule, groupId, { id, leaf: conditionAbout(subject, id) }));
    return id;
  }

  addGroup(groupId: string): void {
    const [id, first] = [this.#nextId(), this.#nextId()];
    const nodes = [{ id: first, leaf: conditionAbout('lifecycle', first) }];
    this.#rule.update((rule) => withAdded(rule, groupId, { id, join: 'any', nodes }));
  }

  setJoin(id: string, join: Join): void {
    this.#rule.update((rule) => withJoin(rule, id, join));
  }

  setLeaf(id: string, leaf: SegmentLeaf): void {
    this.#rule.update((rule) => withLeaf(rule, id, leaf));
  }

  remove(id: string): void {
    this.#rule.update((rule) => without(rule, id));
  }

  move(id: string, by: -1 | 1): void {
    this.#rule.update((rule) => moved(rule, id, by));
  }

  #nextId(): string {
    return `node-${(this.#ids += 1)}`;
  }
}
