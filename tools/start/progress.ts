/** Draws a bar on a terminal; elsewhere writes a line for each tenth. */
export function progressBar(label: string): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const share = total === 0 ? 1 : done / total;
    const step = process.stdout.isTTY ? Math.floor(share * 100) : Math.floor(share * 10) * 10;
    if (step === shown) return;
    shown = step;
    if (!process.stdout.isTTY) {
      console.log(`${label}: ${String(step)} %`);
      return;
    }
    const filled = Math.round(share * 30);
    process.stdout.write(
      `\r${label} ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${String(step).padStart(3)} %`,
    );
    if (done >= total) process.stdout.write('\n');
  };
}
