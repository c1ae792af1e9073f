import type { Emulator } from '../../tools/emulator-suite.ts';
import type { Row } from './report.ts';

export interface Bench {
  readonly title: string;
  /** What must be built first. */
  readonly builds?: readonly ('functions' | 'web')[];
  readonly emulators?: readonly Emulator[];
  readonly load: () => Promise<{ run: () => Promise<readonly Row[]> }>;
}

export function unknownBenches(wanted: readonly string[]): string | undefined;
export function chosenBenches(wanted: readonly string[]): readonly Bench[];
