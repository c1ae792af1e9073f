import { COMPARED_LENGTH, type ValuePool } from './value-pool.ts';

/** Whether two texts differ by one letter wrong, missing or added, or by two neighbours swapped. */
export function oneEditApart(pool: ValuePool, one: number, other: number): boolean {
  const { letters, starts } = pool;
  let left = starts[one] ?? 0;
  let leftEnd = starts[one + 1] ?? 0;
  let right = starts[other] ?? 0;
  let rightEnd = starts[other + 1] ?? 0;
  if (Math.abs(leftEnd - left - (rightEnd - right)) > 1) return false;
  while (left < leftEnd && right < rightEnd && letters[left] === letters[right]) {
    left += 1;
    right += 1;
  }
  while (leftEnd > left && rightEnd > right && letters[leftEnd - 1] === letters[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const [restLeft, restRight] = [leftEnd - left, rightEnd - right];
  if (restLeft <= 1 && restRight <= 1) return true;
  return (
    restLeft === 2 &&
    restRight === 2 &&
    letters[left] === letters[right + 1] &&
    letters[left + 1] === letters[right]
  );
}

const row = new Uint16Array(COMPARED_LENGTH + 1);

/**
 * Whether the Levenshtein distance of two texts leaves at least this share of the longer one untouched:
 * 1 − distance ÷ length ≥ `least`. Only the cells that can still matter are filled (Ukkonen 1985).
 */
export function editsLeave(pool: ValuePool, one: number, other: number, least: number): boolean {
  const { letters, starts } = pool;
  const left = starts[one] ?? 0;
  const right = starts[other] ?? 0;
  const leftLength = (starts[one + 1] ?? 0) - left;
  const rightLength = (starts[other + 1] ?? 0) - right;
  const longer = Math.max(leftLength, rightLength);
  // The tiny addend keeps a share such as 0.85 of 20 from falling below its 3 by binary fractions.
  const most = Math.floor((1 - least) * longer + 1e-9);
  if (Math.abs(leftLength - rightLength) > most) return false;
  const far = most + 1;
  for (let column = 0; column <= rightLength; column++) row[column] = column <= most ? column : far;
  for (let line = 1; line <= leftLength; line++) {
    const from = Math.max(1, line - most);
    const to = Math.min(rightLength, line + most);
    let diagonal = row[from - 1] ?? far;
    row[from - 1] = from === 1 ? Math.min(line, far) : far;
    let best = row[from - 1] ?? far;
    const letter = letters[left + line - 1];
    for (let column = from; column <= to; column++) {
      const above = column === line + most ? far : (row[column] ?? far);
      const changed = diagonal + (letter === letters[right + column - 1] ? 0 : 1);
      const cell = Math.min(changed, above + 1, (row[column - 1] ?? far) + 1, far);
      diagonal = row[column] ?? far;
      row[column] = cell;
      if (cell < best) best = cell;
    }
    if (best > most) return false;
  }
  return (row[rightLength] ?? far) <= most;
}
