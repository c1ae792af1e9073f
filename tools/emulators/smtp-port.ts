import { portBase } from './ports.ts';

/** Where the functions under test send their mail: just above the emulators' ten ports. */
export const smtpPort = (): number => portBase() + 10;
