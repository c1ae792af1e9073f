/** Resolves in a task of its own, before which the browser may answer and draw. */
export function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}
