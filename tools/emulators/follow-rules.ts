import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';

/** The Firestore emulator whose rules follow a file. */
export interface RulesTarget {
  /** `127.0.0.1:8702`. */
  readonly host: string;
  readonly project: string;
  /** The rules it was started with: what has changed since is given to it at once. */
  readonly loaded: string;
}

/** Looked at, not listened to: editors replace files in more ways than any listener hears of. */
const EVERY_MS = 300;

/**
 * Gives the emulator the rules of a file whenever it changes. Rules that do not compile are told with their place,
 * and the last right ones stay. The emulator itself must have been started with another file: the Firebase CLI
 * follows the one it is given, and ends with everything it runs where the emulator refuses a change.
 */
export function followRules(file: string, target: RulesTarget, say: (line: string) => void): () => void {
  const name = path.basename(file);
  let given: string | null = target.loaded;
  let busy = Promise.resolve();
  const follow = async (): Promise<void> => {
    const content = contentOf(file);
    if (content === null || content === given) return;
    given = content;
    const faults = await give(content, target);
    if (faults.length === 0) say(`${name} has changed: the emulator goes by it now.`);
    else
      say(
        [
          `${name} is refused; the emulator goes on with the last rules that were right.`,
          ...faults.map((fault) => `  ${name}:${fault}`),
        ].join('\n'),
      );
  };
  const changed = (): void => {
    busy = busy.then(follow).catch((error: unknown) => {
      given = null;
      say(
        `${name} could not be given to the emulator: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  };
  changed();
  watchFile(file, { interval: EVERY_MS, persistent: false }, changed);
  return () => {
    unwatchFile(file, changed);
  };
}

/** Null while the file is away, as it is for a moment when an editor replaces it. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** What the emulator finds wrong, as `line:column what`; nothing where it took the rules. */
async function give(content: string, { host, project }: RulesTarget): Promise<readonly string[]> {
  const answer = await fetch(`http://${host}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
  });
  const text = await answer.text();
  if (answer.ok) return [];
  const places = [...messageOf(text).matchAll(/^L(\d+):(\d+) (.*)$/gm)];
  return places.length === 0
    ? [`1:1 ${text}`]
    : places.map(([, line = '', column = '', what = '']) => `${line}:${column} ${what}`);
}

function messageOf(text: string): string {
  const answer: unknown = JSON.parse(text);
  const error: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'error') : null;
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
  return typeof message === 'string' ? message : text;
}
