/** What is wrong with importing `source` from `file` (a path from the repository's root), or undefined. */
export function importFault(file: string, source: string): string | undefined;
