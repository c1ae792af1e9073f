export type Part = 'functions' | 'web';

/** Builds the parts whose sources have changed since they were built last. Throws when one does not build. */
export function buildParts(parts?: readonly Part[], say?: (line: string) => void): Promise<void>;
