import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Writer, type Stored } from '../platform';
import { Toasts } from '../ui';

/** What marketing does with a whole segment; each can be taken back. */
@Injectable({ providedIn: 'root' })
export class SegmentActions {
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  readonly #router = inject(Router);
  readonly #text = inject(I18n).text;

  /** Puts a segment in another status; `latest` gives it as it stands when that is taken back. */
  setStatus(
    segment: Stored<'segment'>,
    status: Stored<'segment'>['status'],
    latest: () => Stored<'segment'> | null | undefined,
  ): void {
    this.#writer.update(['segment', segment.id], segment, { status });
    this.#toasts.show(this.#text(`segments.done.${status}`, { name: segment.name }), {
      undo: () => {
        const now = latest();
        if (now) this.#writer.update(['segment', segment.id], now, { status: segment.status });
      },
    });
  }

  /** Makes a draft with the same rule and opens it. */
  duplicate(segment: Stored<'segment'>): void {
    const id = this.#writer.newId();
    const { description, segmentType, criteria } = segment;
    this.#writer.create(['segment', id], {
      name: this.#text('segments.copyOf', { name: segment.name }).slice(0, 120),
      description,
      segmentType,
      criteria,
      status: 'draft',
      associatedCampaigns: [],
    });
    this.#toasts.show(this.#text('segments.done.duplicated', { name: segment.name }));
    void this.#router.navigate(['/segments', id, 'edit']);
  }
}
