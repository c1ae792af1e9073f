/** Builds the console into web/dist; `make` puts it into the folder, which it clears before. */
export function buildWeb(folder?: string, make?: () => Promise<void>): Promise<string>;
