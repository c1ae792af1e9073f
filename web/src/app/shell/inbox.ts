import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Format, I18n, SyncState, Writer, conflictsOf, type NeedsYou } from '../platform';
import { Icon } from '../ui';

/** Changes the server did not take: somebody else was faster, or they are not allowed. A person decides. */
@Component({
  selector: 'crm-inbox',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  readonly #sync = inject(SyncState);
  readonly #writer = inject(Writer);
  readonly #format = inject(Format);
  readonly #i18n = inject(I18n);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly t = this.#i18n.text;

  protected readonly entries = computed(() =>
    this.#sync.needsYou().map((entry) => ({
      entry,
      what: this.#i18n.textNamed(`shell.kind.${entry.ref[0]}`) ?? this.t('shell.kind.other'),
      at: this.#format.dateTime(entry.at),
      fields: this.#fieldsOf(entry),
    })),
  );

  /** Makes my change again, on top of theirs. */
  protected keepMine(entry: NeedsYou): void {
    if (entry.theirs === null) return;
    const rev = entry.theirs['rev'];
    this.#writer.update(entry.ref, { ...entry.theirs, rev: typeof rev === 'string' ? rev : '' }, entry.mine);
    this.#sync.settled(entry.id);
  }

  protected keepTheirs(entry: NeedsYou): void {
    this.#sync.settled(entry.id);
  }

  #fieldsOf(entry: NeedsYou): readonly { name: string; mine: string; theirs: string }[] {
    const theirs = entry.theirs ?? {};
    const conflicts = conflictsOf(entry.before, entry.mine, theirs);
    const fields =
      conflicts.length > 0
        ? conflicts
        : Object.entries(entry.mine).map(([field, mine]) => ({ field, mine, theirs: null }));
    return fields.map(({ field, mine, theirs: other }) => ({
      name: this.#i18n.textNamed(`shell.field.${field}`) ?? field,
      mine: this.#show(mine),
      theirs: this.#show(other),
    }));
  }

  #show(value: unknown): string {
    if (value === null || value === undefined || value === '') return '–';
    if (value instanceof Date) return this.#format.dateTime(value);
    if (typeof value === 'number') return this.#format.number(value);
    if (typeof value === 'boolean') return this.t(value ? 'shell.yes' : 'shell.no');
    if (typeof value === 'object')
      return Object.values(value)
        .map((inner) => this.#show(inner))
        .filter((inner) => inner !== '–')
        .join(', ');
    return typeof value === 'string' ? value : '';
  }
}
