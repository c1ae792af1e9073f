/**
 * Bundles the functions an entry exports into a folder, with a package.json for whoever deploys or emulates them.
 * Resolves to the bytes of code. Throws when it does not build.
 */
export function bundleFunctions(entry: string, outdir: string): Promise<number>;
