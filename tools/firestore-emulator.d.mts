export interface FirestoreEmulator {
  readonly place: string;
  /** hidane's path; undefined for the official emulator, which firebase-tools starts itself. */
  readonly program: string | undefined;
}

export function findFirestoreEmulator(options?: {
  readonly mayInstall?: boolean;
  readonly say?: (line: string) => void;
}): Promise<FirestoreEmulator>;
