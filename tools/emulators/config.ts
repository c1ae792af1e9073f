import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import type { Ports } from './ports.ts';

export const project = 'demo-creamline';

/** Where a suite on these ports keeps its generated configuration and its logs. */
export const runFolder = (ports: Ports): string =>
  path.join(root, '.cache', 'emulators', String(ports.hosting));

interface HeaderRule {
  readonly source: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

interface Configuration {
  readonly firestore: Readonly<Record<string, string>>;
  readonly functions: readonly Readonly<Record<string, unknown>>[];
  readonly hosting: { readonly public: string; readonly headers: readonly HeaderRule[] };
}

const isConfiguration = (value: unknown): value is Configuration =>
  typeof value === 'object' &&
  value !== null &&
  'firestore' in value &&
  'functions' in value &&
  'hosting' in value;

function committed(): Configuration {
  const value: unknown = JSON.parse(readFileSync(path.join(root, 'firebase.json'), 'utf8'));
  if (!isConfiguration(value)) throw new Error('firebase.json lacks firestore, functions or hosting.');
  return value;
}

const at = (port: number): Readonly<Record<string, unknown>> => ({ host: '127.0.0.1', port });

/** The committed headers, with the emulators allowed as places the console may connect to. */
function withEmulators(rules: readonly HeaderRule[]): readonly HeaderRule[] {
  const widen = (value: string): string =>
    value.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*");
  return rules.map(({ source, headers }) => ({
    source,
    headers: headers.map(({ key, value }) => ({ key, value: widen(value) })),
  }));
}

/**
 * Writes the committed firebase.json with these ports and absolute paths, and returns its path. Two suites on
 * different ports have a file each, so they run side by side. `further` are folders with bundles of more functions.
 */
export function writeConfiguration(ports: Ports, further: readonly string[] = []): string {
  const { firestore, hosting, functions } = committed();
  const absolute = (file: unknown): string => path.join(root, String(file));
  // The CLI joins folders to the folder of the file.
  const relative = (folder: unknown): string => path.relative(runFolder(ports), absolute(folder));
  const configuration = {
    firestore: { rules: path.basename(copyRules(ports)), indexes: absolute(firestore['indexes']) },
    functions: [
      ...functions.map((each) => ({ ...each, source: relative(each['source']), predeploy: [] })),
      ...further.map((source) => ({
        source: path.relative(runFolder(ports), source),
        codebase: path.basename(source),
        runtime: functions[0]?.['runtime'],
      })),
    ],
    hosting: {
      ...hosting,
      public: relative(hosting.public),
      headers: withEmulators(hosting.headers),
      predeploy: [],
      ignore: ['**/.*'],
    },
    emulators: {
      hosting: at(ports.hosting),
      auth: at(ports.auth),
      firestore: { ...at(ports.firestore), websocketPort: ports.websocket },
      functions: at(ports.functions),
      tasks: at(ports.tasks),
      eventarc: at(ports.eventarc),
      hub: at(ports.hub),
      logging: at(ports.logging),
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
  const file = path.join(runFolder(ports), 'firebase.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(configuration, null, 2));
  return file;
}

/** The built console, as hosting serves it. */
export const consoleFolder = (): string => path.join(root, committed().hosting.public);

/** The committed rules file. */
export const rulesFile = (): string => path.join(root, String(committed().firestore['rules']));

/**
 * The rules the CLI loads: a copy of the committed ones. It follows the file it is given and ends with everything it
 * runs when the emulator refuses a change, so it is given one that nobody edits; see `followRules`.
 */
function copyRules(ports: Ports): string {
  const copy = path.join(runFolder(ports), 'firestore.rules');
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(rulesFile(), copy);
  return copy;
}

/** Tells the console, which asks for this file when it is served from this machine, where the emulators are. */
export function writeAddresses(ports: Ports): void {
  const folder = consoleFolder();
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error('The console is not built: run `npm run build` first.');
  }
  const { auth, firestore, functions, storage } = ports;
  const addresses = { projectId: project, auth, firestore, functions, storage };
  writeFileSync(path.join(folder, 'emulators.json'), JSON.stringify(addresses));
}
