import { Directive, ElementRef, inject } from '@angular/core';

/**
 * A pane before the rows while they move, so that the pointer is over none of them: for each picture the browser would
 * look for the row below the pointer and style the one that left it and the one that came. Whoever moves the pointer or
 * presses takes the pane away at once.
 */
@Directive({ selector: '[crmMovingPane]', host: { 'aria-hidden': 'true' } })
export class MovingPane {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    this.lift();
    // Not in the host: what listens there has the page looked through, and browsers tell of a move for each picture.
    this.#element.addEventListener('pointerdown', () => this.lift());
    this.#element.addEventListener('pointermove', ({ movementX, movementY }) => {
      // Under a pointer that rests the rows have moved.
      if (movementX !== 0 || movementY !== 0) this.lift();
    });
  }

  lay(): void {
    this.#element.hidden = false;
  }

  lift(): void {
    this.#element.hidden = true;
  }

  /**
   * Passes a click on that began on the pane to what was behind it; false where it was on something of its own. Where a
   * press has taken the pane away, browsers tell of a click on the list, which holds both; where the rows have moved
   * since, the pane is back.
   */
  passOn(event: MouseEvent): boolean {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || target.closest('[role="row"]') !== null) return false;
    this.lift();
    const behind = document.elementFromPoint(clientX, clientY);
    if (behind === null || behind.closest('[role="row"]') === null) return false;
    behind.dispatchEvent(new MouseEvent('click', event));
    return true;
  }
}
