import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
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

  /** The fields, by entry and name, in which theirs is to stand. */
  readonly #theirs = signal<ReadonlySet<string>>(new Set());

  protected keepsTheirs(entry: NeedsYou, field: string): boolean {
    return this.#theirs().has(`${entry.id} ${field}`);
  }

  protected choose(entry: NeedsYou, field: string, theirs: boolean): void {
    const key = `${entry.id} ${field}`;
    this.#theirs.update((all) => new Set(theirs ? [...all, key] : [...all].filter((other) => other !== key)));
  }

  /** Makes my change again, on top of theirs, in the fields where mine is to stand. */
  protected save(entry: NeedsYou): void {
    if (entry.theirs === null) return;
    const mine = Object.entries(entry.mine).filter(([field]) => !this.keepsTheirs(entry, field));
    const rev = entry.theirs['rev'];
    if (mine.length > 0)
      this.#writer.update(
        entry.ref,
        { ...entry.theirs, rev: typeof rev === 'string' ? rev : '' },
        Object.fromEntries(mine),
      );
    this.#sync.settled(entry.id);
  }

  protected keepTheirs(entry: NeedsYou): void {
    this.#sync.settled(entry.id);
  }

  #fieldsOf(entry: NeedsYou): readonly { field: string; name: string; mine: string; theirs: string }[] {
    const theirs = entry.theirs ?? {};
    const conflicts = conflictsOf(entry.before, entry.mine, theirs);
    const fields =
      conflicts.length > 0
        ? conflicts
        : Object.entries(entry.mine).map(([field, mine]) => ({ field, mine, theirs: null }));
    return fields.map(({ field, mine, theirs: other }) => ({
      field,
      name: this.#nameOf(field),
      mine: this.#show(mine),
      theirs: this.#show(other),
    }));
  }

  #nameOf(field: string): string {
    const [whole = field] = field.split('.');
    const { textNamed } = this.#i18n;
    return textNamed(`shell.field.${field}`) ?? textNamed(`shell.field.${whole}`) ?? field;
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
