import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** A process of this machine: its number, and the command it was started with. */
export interface Process {
  readonly pid: number;
  readonly command: string;
}

/** Linux tells everything in files; elsewhere `ps` and `lsof` are part of the system. */
const onLinux = existsSync('/proc/self/environ');

/** What `read` gives, or undefined: a process may end while it is looked at, or belong to somebody else. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const linuxFile = (pid: number, name: string): string =>
  attempt(() => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8')) ?? '';

const linuxPids = (): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid > 0);

function commandOf(pid: number): string {
  if (onLinux) return linuxFile(pid, 'cmdline').replaceAll('\0', ' ').trim();
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** The processes whose environment holds this variable with this value. */
export function processesWith(name: string, value: string): readonly number[] {
  const entry = `${name}=${value}`;
  if (onLinux) return linuxPids().filter((pid) => linuxFile(pid, 'environ').split('\0').includes(entry));
  const all = spawnSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8' }).stdout.split('\n');
  return all.filter((row) => row.split(' ').includes(entry)).map((row) => Number.parseInt(row, 10));
}

/** The sockets that listen on a port, by the number the kernel gave them. */
function listeningSockets(port: number): ReadonlySet<string> {
  const LISTENS = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    (attempt(() => readFileSync(file, 'utf8')) ?? '').split('\n').map((row) => row.trim().split(/\s+/)),
  );
  return new Set(
    rows
      .filter((row) => row[1]?.endsWith(suffix) && row[3] === LISTENS)
      .map((row) => `socket:[${row[9] ?? ''}]`),
  );
}

function linuxHolder(port: number): number | undefined {
  const sockets = listeningSockets(port);
  return linuxPids().find((pid) => {
    const folder = `/proc/${String(pid)}/fd`;
    return (attempt(() => readdirSync(folder)) ?? []).some((each) =>
      sockets.has(attempt(() => readlinkSync(path.join(folder, each))) ?? ''),
    );
  });
}

/** The process that listens on a port of this machine, where that can be found out. */
export function holderOf(port: number): Process | undefined {
  const listed = (): string =>
    spawnSync('lsof', ['-nP', '-t', `-iTCP:${String(port)}`, '-sTCP:LISTEN'], { encoding: 'utf8' }).stdout;
  const pid = onLinux ? linuxHolder(port) : Number.parseInt(attempt(listed) ?? '', 10);
  return pid === undefined || Number.isNaN(pid) ? undefined : { pid, command: commandOf(pid) };
}
