import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { connect } from 'node:net';
import { heedInterrupts } from './interrupt.ts';
import { processesWith } from './processes.ts';

export interface Child {
  /** Resolves when the output holds this text; rejects when the program ends first or prints a line of `bad`. */
  until(text: string, bad: readonly string[], seconds: number): Promise<void>;
  /** Resolves when something listens on the port. */
  listening(port: number, seconds: number): Promise<void>;
  /** Ends the program and everything it started; resolves when it is gone. */
  stop(): Promise<void>;
  readonly ended: Promise<void>;
}

export interface ChildOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: string;
  readonly onLine?: ((line: string) => void) | undefined;
}

/** Set for a program and all it starts, also for what leaves its process group, as the Firestore emulator does. */
const MARK = 'CREAMLINE_STARTED_BY';
let started = 0;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Resolves when `event` does, at the latest after `ms`. */
async function atMost(ms: number, event: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => {
        socket.destroy();
        answer(true);
      })
      .once('error', () => {
        answer(false);
      });
  });

/**
 * Starts a program as the head of its own process group: Ctrl-C in the terminal does not reach it, so that the
 * caller can save the data first, and one signal to the group ends whatever it has started.
 */
export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const log = createWriteStream(options.log);
  const mark = `${String(process.pid)}-${String(Date.now())}-${String(started++)}`;
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...options.env, [MARK]: mark },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let rest = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    log.write(chunk);
    const part = chunk.toString();
    text = (text + part).slice(-200_000);
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    if (options.onLine !== undefined) lines.forEach(options.onLine);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const send = (pid: number, name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone already.
    }
  };
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid !== undefined) send(-child.pid, name);
  };
  let over: string | undefined;
  const leaveNothing = (): void => {
    signal('SIGKILL');
    for (const pid of processesWith(MARK, mark)) send(pid, 'SIGKILL');
  };
  process.once('exit', leaveNothing);
  heedInterrupts();
  const ended = new Promise<void>((done) => {
    const end = (why: string): void => {
      over ??= why;
      process.off('exit', leaveNothing);
      leaveNothing();
      for (const listener of listeners) listener();
      done();
    };
    // Later than its exit: what it started may have something to say still.
    child.once('close', () => log.end());
    child.once('error', (error) => {
      end(error.message);
    });
    child.once('exit', (code, signal) => {
      end(`it ended with ${String(signal ?? code)}`);
    });
  });
  const tail = (): string => text.trim().split('\n').slice(-25).join('\n');
  const failure = (why: string): Error =>
    new Error(`${command} did not start: ${why}.\n${tail()}\nLog: ${options.log}`);
  const until = async (wanted: string, bad: readonly string[], seconds: number): Promise<void> => {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const wrong = bad.find((line) => text.includes(line));
      if (wrong !== undefined) throw failure(wrong);
      if (text.includes(wanted)) return;
      if (over !== undefined) throw failure(over);
      if (Date.now() > deadline) throw failure(`not ready after ${String(seconds)} s`);
      await new Promise<void>((heard) => {
        const wake = (): void => {
          clearTimeout(timer);
          listeners.delete(wake);
          heard();
        };
        const timer = setTimeout(wake, 1000);
        listeners.add(wake);
      });
    }
  };

  const listening = async (port: number, seconds: number): Promise<void> => {
    const deadline = Date.now() + seconds * 1000;
    while (!(await accepts(port))) {
      if (over !== undefined) throw failure(over);
      if (Date.now() > deadline)
        throw failure(`nothing listens on port ${String(port)} after ${String(seconds)} s`);
      await pause(30);
    }
  };

  const stop = async (): Promise<void> => {
    signal('SIGINT');
    await atMost(8000, ended);
    leaveNothing();
    await ended;
  };

  return { until, listening, stop, ended };
}
