/** How long a heading may take that comes with its data. */
const PATIENCE_MS = 5000;

const headingOf = (main: HTMLElement): HTMLElement | null => main.querySelector<HTMLElement>('h1[tabindex]');

/**
 * Takes the reader to a page that has just opened: a screen reader hears its name, and Tab starts in it. Where the
 * heading comes later, with its data, the focus moves on to it unless the reader has gone elsewhere. Returns how to
 * stop waiting for it.
 */
export function focusPage(main: HTMLElement): () => void {
  main.scrollTo({ top: 0 });
  const heading = headingOf(main);
  (heading ?? main).focus({ preventScroll: true });
  if (heading !== null) return () => undefined;
  const observer = new MutationObserver(() => {
    const late = headingOf(main);
    if (late === null) return;
    observer.disconnect();
    if (document.activeElement === main) late.focus({ preventScroll: true });
  });
  observer.observe(main, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => observer.disconnect();
}
