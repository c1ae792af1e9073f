import { buildParts } from '../build/parts.mjs';
import { backend } from '../emulator-suite.ts';
import { startFor } from './start.ts';

/** The whole backend, with the functions as they are now. */
export default async (): Promise<void> => {
  await buildParts(['functions']);
  await startFor(backend);
};
