const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]';

/** What can have the focus: the element itself, then what lies in it. */
export function focusablesOf(element: Element): readonly HTMLElement[] {
  const within = [...element.querySelectorAll<HTMLElement>(focusable)];
  return element instanceof HTMLElement && element.matches(focusable) ? [element, ...within] : within;
}

/** What is marked `data-first` in an element, else the first that can have the focus. */
export function firstIn(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>('[data-first]') ?? focusablesOf(element)[0] ?? null;
}

/** Gives the focus to the first in an element, else to the element, so that the browser does not begin at the page's top. */
export function focusInside(element: HTMLElement): void {
  const first = firstIn(element);
  if (first !== null) return first.focus();
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Where the focus is: what has it and all that lies around, from the inside out. */
export function focusTrail({ activeElement, body }: Document): readonly HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let at = activeElement; at instanceof HTMLElement && at !== body; at = at.parentElement)
    trail.push(at);
  return trail;
}

/** Where nothing has the focus any more, gives it to the innermost of a trail that is still there. */
export function focusBack(trail: readonly HTMLElement[], { activeElement, body }: Document): void {
  if (activeElement !== null && activeElement !== body) return;
  const there = trail.find((element) => element.isConnected);
  if (there !== undefined) focusInside(there);
}
