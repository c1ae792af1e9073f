/** What a long step tells while it runs. */
export interface Step {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly count: number;
}

export type OnStep = (step: Step) => void;

const WIDTH = 24;

/** A progress bar that moves in place on a terminal, and a line for every tenth elsewhere. */
export function progressLine(out: NodeJS.WriteStream): OnStep {
  let label = '';
  let tenth = -1;
  let drawnAt = 0;
  return (step) => {
    const next = Math.floor(step.share * 10);
    const fresh = step.label !== label;
    if (fresh) [label, tenth] = [step.label, -1];
    const text = `${step.label} ${bar(step.share)} ${String(Math.floor(step.share * 100)).padStart(3)} %  ${step.count.toLocaleString('en')}`;
    if (!out.isTTY) {
      if (next > tenth) out.write(`${text}\n`);
      tenth = Math.max(tenth, next);
      return;
    }
    const at = Date.now();
    if (!fresh && step.share < 1 && at - drawnAt < 100) return;
    drawnAt = at;
    out.write(`\r\u001b[2K${text}${step.share >= 1 ? '\n' : ''}`);
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}]`;
}
