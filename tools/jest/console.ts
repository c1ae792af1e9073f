import { buildParts } from '../build/parts.mjs';
import { backend } from '../emulator-suite.ts';
import { startFor } from './start.ts';

/** The backend and the built console on hosting. */
export default async (): Promise<void> => {
  await buildParts(['functions', 'web']);
  await startFor(['hosting', ...backend]);
};
