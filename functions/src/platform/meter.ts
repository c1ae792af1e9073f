import type { Firestore } from 'firebase-admin/firestore';

/** What a piece of work cost: as billed, and in calls. */
export interface Cost {
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
}

type Method = (this: unknown, name: string, ...rest: unknown[]) => unknown;

function lengthOf(request: unknown, field: string): number {
  const list: unknown =
    typeof request === 'object' && request !== null ? Reflect.get(request, field) : undefined;
  return Array.isArray(list) ? list.length : 0;
}

function methodOf(target: object, name: string): Method {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new TypeError(`The Firestore library has no ${name} to count at`);
  return (...args) => {
    const result: unknown = Reflect.apply(method, target, args);
    return result;
  };
}

const COUNTED_AS_ONE = 1000;

/** Sees what a stream emits without listening: a listener would let it flow. */
function watch(stream: unknown, see: (event: string, data: unknown) => void): void {
  if (typeof stream !== 'object' || stream === null) return;
  const emit = methodOf(stream, 'emit');
  Reflect.set(stream, 'emit', (event: string, ...args: unknown[]) => {
    see(event, args[0]);
    return emit(event, ...args);
  });
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The figure in an answer to a count; 0 where there is none. */
function countIn(answer: unknown): number {
  const fields = at(answer, 'result', 'aggregateFields');
  const figures: readonly unknown[] =
    typeof fields === 'object' && fields !== null ? Object.values(fields) : [];
  return Number(at(figures[0], 'integerValue') ?? 0);
}

/**
 * Counts reads, writes and calls where the Firestore library sends them, for benches and tests. A query bills each
 * document it returns, and one read where it returns none.
 */
export class Meter {
  #reads = 0;
  #writes = 0;
  #calls = 0;

  constructor(firestore: Firestore) {
    const request = methodOf(firestore, 'request');
    Reflect.set(firestore, 'request', (name: string, body: unknown, ...rest: unknown[]) => {
      this.#calls += 1;
      if (name === 'commit' || name === 'batchWrite') this.#writes += lengthOf(body, 'writes');
      return request(name, body, ...rest);
    });
    const requestStream = methodOf(firestore, 'requestStream');
    Reflect.set(
      firestore,
      'requestStream',
      async (name: string, bidirectional: unknown, body: unknown, ...rest: unknown[]) => {
        this.#calls += 1;
        if (name === 'batchGetDocuments') this.#reads += lengthOf(body, 'documents');
        const stream = await requestStream(name, bidirectional, body, ...rest);
        if (name === 'runQuery') this.#countResults(stream);
        if (name === 'runAggregationQuery') this.#countCounted(stream);
        return stream;
      },
    );
  }

  /** Counts the documents of a query's answer as they pass. */
  #countResults(stream: unknown): void {
    let documents = 0;
    watch(stream, (event, data) => {
      if (event === 'data' && hasDocument(data)) documents += 1;
      if (event === 'end') this.#reads += Math.max(1, documents);
    });
  }

  /** A count is billed as one read for each thousand it has counted. */
  #countCounted(stream: unknown): void {
    watch(stream, (event, data) => {
      if (event === 'data') this.#reads += Math.max(1, Math.ceil(countIn(data) / COUNTED_AS_ONE));
    });
  }

  get cost(): Cost {
    return { reads: this.#reads, writes: this.#writes, calls: this.#calls };
  }

  /** What `work` costs, when nothing else runs beside it. */
  async measure(work: () => Promise<unknown>): Promise<Cost> {
    const before = this.cost;
    await work();
    const after = this.cost;
    return {
      reads: after.reads - before.reads,
      writes: after.writes - before.writes,
      calls: after.calls - before.calls,
    };
  }
}

function hasDocument(result: unknown): boolean {
  return Boolean(at(result, 'document'));
}
