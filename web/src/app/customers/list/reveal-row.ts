/** Scrolls no further than is needed for a whole row to be in sight; all rows are of one height, in pixels. */
export function revealRow(scroller: HTMLElement, at: number, height: number): void {
  const top = at * height;
  const { scrollTop: seen, clientHeight } = scroller;
  if (top < seen) scroller.scrollTop = top;
  else if (top + height > seen + clientHeight) scroller.scrollTop = top + height - clientHeight;
}
