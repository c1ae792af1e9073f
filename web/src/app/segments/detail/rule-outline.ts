import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SegmentNode } from '@creamline/domain/segments';
import { I18n } from '../../platform';
import { conditionSentence, type RuleWords } from '../rule/rule-sentence';
import { editedRule, isGroup, storedRule, type RuleItem } from '../rule/rule-tree';

/** A rule in words, a line for each condition, indented as its groups stand. */
@Component({
  selector: 'crm-rule-outline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ join() }}</p>
    <ul>
      @for (item of group().nodes; track item.id) {
        <li>
          @if (nodeOf(item); as nested) {
            <crm-rule-outline [rule]="nested" [words]="words()" />
          } @else {
            {{ sentence(item) }}
          }
        </li>
      } @empty {
        <li>…</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      margin: 0;
      color: var(--crm-quiet);
    }

    ul {
      display: grid;
      gap: 4px;
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }

    li {
      overflow-wrap: anywhere;
    }

    li::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class RuleOutline {
  readonly #text = inject(I18n).text;
  readonly rule = input.required<SegmentNode>();
  readonly words = input.required<RuleWords>();

  protected readonly group = computed(() => {
    let next = 0;
    return editedRule(this.rule(), () => String((next += 1)));
  });

  protected readonly join = computed(() => this.#text(`segments.join.${this.group().join}`));

  /** The stored form of a group below; null for a condition. */
  protected nodeOf(item: RuleItem): SegmentNode | null {
    return isGroup(item) ? storedRule(item) : null;
  }

  protected sentence(item: RuleItem): string {
    return isGroup(item) ? '' : conditionSentence(item.leaf, this.words());
  }
}
