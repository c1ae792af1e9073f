import { computed } from '@angular/core';
import type { InteractionType } from '@creamline/domain/interactions';
import { LivePages, loading, type Live, type Stored, type Where } from '../../platform';
import { mergeTimeline } from './merge-timeline';
import { loggedQuery, orderedQuery, timelineCursor } from './timeline-view';

/** Whose timeline, within which scope, and of which type; a null scope asks nothing, a null type for all. */
export interface TimelineQuestion {
  readonly customerId: string;
  readonly scope: readonly Where[] | null;
  readonly type: InteractionType | null;
}

/**
 * A customer's timeline, live and page by page: what people logged and what orders wrote of themselves, each a list of
 * its own. One query over both would be asked of the device's store once for every order it has ever seen.
 */
export class TimelinePages {
  readonly #question: () => TimelineQuestion;
  readonly #logged: LivePages<'interaction'>;
  readonly #ordered: LivePages<'orderInteraction'>;

  /** The lists that the question needs. */
  readonly #asked = computed(() => {
    const { customerId, type } = this.#question();
    return [
      ...(loggedQuery(customerId, [], type, null) === null ? [] : [this.#logged]),
      ...(orderedQuery(customerId, [], type, null) === null ? [] : [this.#ordered]),
    ];
  });
  readonly rows = computed<readonly Stored<'interaction'>[]>(() =>
    mergeTimeline(
      this.#asked().map((pages) => ({ rows: pages.rows(), hasMore: pages.hasMore() || pages.loadingMore() })),
    ),
  );
  /** The state of both lists' first pages: the worse of the two, and nothing to show before both have answered. */
  readonly live = computed<Live<readonly Stored<'interaction'>[]>>(() => {
    const states = this.#asked().map((pages) => pages.state() ?? loading);
    const worst =
      states.find(({ status }) => status === 'denied' || status === 'error') ??
      states.find(({ status }) => status !== 'ready') ??
      states.find(({ fromCache }) => fromCache) ??
      states[0] ??
      loading;
    const known = states.every(({ value }) => value !== undefined);
    return { ...worst, value: known ? this.rows() : undefined };
  });
  readonly hasMore = computed(() => this.#asked().some((pages) => pages.hasMore()));
  readonly loadingMore = computed(() => this.#asked().some((pages) => pages.loadingMore()));
  readonly pending = computed(() => this.#asked().some((pages) => pages.pending()));

  constructor(question: () => TimelineQuestion) {
    this.#question = question;
    this.#logged = new LivePages<'interaction'>({
      spec: (after) => {
        const { customerId, scope, type } = question();
        return scope === null ? null : loggedQuery(customerId, scope, type, after);
      },
      cursor: timelineCursor,
    });
    this.#ordered = new LivePages<'orderInteraction'>({
      spec: (after) => {
        const { customerId, scope, type } = question();
        return scope === null ? null : orderedQuery(customerId, scope, type, after);
      },
      cursor: timelineCursor,
    });
  }

  /** Asks both lists for their next page, so that at least a page more can be shown. */
  more(): void {
    for (const pages of this.#asked()) pages.more();
  }
}
