import { DOCUMENT, DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { firstIn, focusInside, focusablesOf } from './focus-trail';

/**
 * Keeps the focus inside its element where what had it goes away: to the same place in the next row of a list or the one
 * before it, else to what came instead, and there to what is marked `data-first`. Without it the browser would begin
 * again at the top of the page.
 */
@Directive({
  selector: '[crmKeepsFocus]',
  host: { '(focusin)': 'came($event)', '(focusout)': 'left($event)' },
})
export class KeepsFocus {
  readonly #document = inject(DOCUMENT);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  #last: Element | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#observer.disconnect());
  }

  protected came({ target }: FocusEvent): void {
    if (this.#last === null) this.#observer.observe(this.#host, { childList: true, subtree: true });
    this.#last = target instanceof Element ? target : null;
  }

  protected left({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node) {
      if (!this.#host.contains(relatedTarget)) this.#forget();
      return;
    }
    // A browser may tell of this while it takes the element away: who clicks beside it leaves it where it is.
    queueMicrotask(() => {
      const stays = target === this.#document.activeElement;
      if (target === this.#last && this.#last?.isConnected === true && !stays) this.#forget();
    });
  }

  #changed(records: readonly MutationRecord[]): void {
    const last = this.#last;
    if (last === null || last.isConnected) return;
    this.#forget();
    const { activeElement, body } = this.#document;
    if (activeElement !== null && activeElement !== body) return;
    const next = this.#successor(last, records);
    if (next === null) focusInside(this.#host);
    else next.focus();
  }

  #successor(last: Element, records: readonly MutationRecord[]): HTMLElement | null {
    for (const { target, removedNodes, nextSibling, previousSibling } of records) {
      const gone = [...removedNodes].find((node) => node.contains(last));
      if (!(gone instanceof Element)) continue;
      const place = Math.max(
        0,
        focusablesOf(gone).findIndex((each) => each === last),
      );
      for (const row of [elementFrom(nextSibling, 'next'), elementFrom(previousSibling, 'previous')]) {
        if (row?.tagName !== gone.tagName) continue;
        const all = focusablesOf(row);
        const same = all[Math.min(place, all.length - 1)];
        if (same !== undefined) return same;
      }
      const came = records
        .filter((record) => record.target === target)
        .flatMap((record) => [...record.addedNodes]);
      for (const node of came) {
        const first = node instanceof Element && node.isConnected ? firstIn(node) : null;
        if (first !== null) return first;
      }
      if (target instanceof Element && target.isConnected) return firstIn(target);
    }
    return null;
  }

  #forget(): void {
    this.#last = null;
    this.#observer.disconnect();
  }
}

/** The element itself, or the nearest one beside it; null where it has gone too. */
function elementFrom(node: Node | null, side: 'next' | 'previous'): Element | null {
  let at = node;
  while (at !== null && !(at instanceof Element)) at = side === 'next' ? at.nextSibling : at.previousSibling;
  return at?.isConnected === true ? at : null;
}
