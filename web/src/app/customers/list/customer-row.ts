import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Format, I18n } from '../../platform';
import { Apart } from '../../ui/apart';
import { HealthMeter } from '../../ui/health-meter';
import { Icon } from '../../ui/icon';
import { LifecycleChip } from '../../ui/lifecycle-chip';
import { TierBadge } from '../../ui/tier-badge';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';
import { CellEditorPlace } from './cell-editor-place';
import type { ColumnName } from './columns';
import type { CellEnd, EditableColumn } from './editable-cells';
import type { ListRow } from './list-row';

/**
 * What one row of the list shows, as a line of cells or as a card. By itself, so that a row that comes into sight has
 * only itself drawn.
 */
@Component({
  selector: 'crm-customer-row',
  imports: [Apart, CellEditorPlace, HealthMeter, Icon, LifecycleChip, TierBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-row.html',
  styleUrls: ['./cells.scss', './customer-row.scss'],
  host: { '(pointerenter)': 'pointed.set(true)', '(pointerleave)': 'pointed.set(false)' },
})
export class CustomerRow {
  readonly row = input.required<ListRow>();
  readonly columns = input.required<readonly ColumnName[]>();
  readonly asCard = input.required<boolean>();
  readonly selected = input.required<boolean>();
  readonly selectable = input.required<boolean>();
  /** The cell under edit, if it is one of this row. */
  readonly edited = input.required<EditableColumn | null>();
  readonly toggled = output();
  readonly closed = output<CellEnd>();

  /** What a pointer shows besides is made for the row it is over, not for all that go by. */
  protected readonly pointed = signal(false);

  readonly #format = inject(Format);
  readonly #names = inject(ReferenceNames);
  protected readonly t = inject(I18n).text;

  /** Followed by the table, within the console: a link that knows the router is made anew for each row that goes by. */
  protected address(): string {
    return `/customers/${encodeURIComponent(this.row().id)}`;
  }

  protected typeName(): string {
    return choiceText(this.t, 'type', this.row().type);
  }

  protected statusName(): string {
    return choiceText(this.t, 'status', this.row().status);
  }

  protected bandName(): string {
    const { healthBand } = this.row();
    return healthBand === null ? '' : choiceText(this.t, 'health', healthBand);
  }

  protected repName(): string {
    return this.#names.userName(this.row().repId);
  }

  protected relative(at: Date | null): string {
    return at === null ? '–' : this.#format.relative(at);
  }

  protected exact(at: Date | null): string {
    return at === null || !this.pointed() ? '' : this.#format.dateTime(at);
  }

  protected money(minor: number | null): string {
    return minor === null ? '–' : this.#format.money(minor, undefined, true);
  }

  protected number(value: number | null): string {
    return value === null ? '–' : this.#format.number(value);
  }

  protected late(): boolean {
    const { lifecycle } = this.row();
    return lifecycle === 'slowing' || lifecycle === 'dormant' || lifecycle === 'lost';
  }

  protected overdue(): boolean {
    const { nextFollowUpAt } = this.row();
    return nextFollowUpAt !== null && nextFollowUpAt.getTime() < Date.now();
  }

  protected routeTo(): string {
    return `https://www.openstreetmap.org/search?query=${encodeURIComponent(this.row().address ?? '')}`;
  }
}
