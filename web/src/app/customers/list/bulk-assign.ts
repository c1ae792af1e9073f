import { Injectable, inject } from '@angular/core';
import { I18n, Writer, type WriteStep } from '../../platform';
import { Toasts } from '../../ui/toasts';
import { ReferenceNames } from '../reference-names';
import type { ListRow } from './list-row';

/** Gives customers to another rep, all at once, and takes it back on request. */
@Injectable()
export class BulkAssign {
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #names = inject(ReferenceNames);
  readonly #t = inject(I18n).text;

  /** `present` finds a row as it stands when it is taken back: its `rev` has moved on by then. */
  assign(rows: readonly ListRow[], repId: string, present: (id: string) => ListRow | undefined): void {
    const moved = rows.filter((row) => row.repId !== repId && row.rev !== null);
    if (moved.length === 0) return;
    this.#writer.batch(moved.map((row) => step(row, repId)));
    const name = this.#names.userName(repId);
    this.#toasts.show(this.#t('customers.bulk.assigned', { count: moved.length, name }), {
      undo: () => {
        const steps = moved.flatMap((before) => {
          const now = present(before.id);
          return now === undefined || now.repId !== repId ? [] : [step(now, before.repId)];
        });
        if (steps.length > 0) this.#writer.batch(steps);
      },
    });
  }
}

function step(row: ListRow, repId: string | null): WriteStep {
  return {
    kind: 'update',
    ref: ['customer', row.id],
    current: { rev: row.rev ?? '', assignedRepId: row.repId },
    changes: { assignedRepId: repId },
  };
}
