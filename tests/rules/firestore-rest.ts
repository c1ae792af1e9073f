/** Firestore's REST interface, as a client with a token or as the owner, who passes the rules: what the cases need of it. */

/** A field whose value the server sets to the time of the request. */
export const serverTime = Symbol('serverTime');

/** A number that is stored as a double even where it is whole. */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export interface Caller {
  readonly uid: string;
  /** Claims beside the standard ones: `role`, `territories`. */
  readonly claims: Fields;
  /** When the person signed in, in seconds since 1970. */
  readonly authTime: number;
}

export type Filter = readonly [field: string, op: 'EQUAL' | 'IN' | 'GREATER_THAN_OR_EQUAL', value: unknown];

export interface ListQuery {
  /** `customers`, or `segments/s1/members`. */
  readonly collection: string;
  readonly allDescendants?: boolean;
  readonly where?: readonly Filter[];
  readonly limit?: number;
  readonly count?: boolean;
}

export type ClientWrite =
  | { readonly create: string; readonly data: Fields }
  /** Only the keys of `data` change; a key with dots reaches into a map. */
  | { readonly update: string; readonly data: Fields }
  | { readonly delete: string };

export type Request =
  { readonly get: string } | { readonly list: ListQuery } | { readonly commit: readonly ClientWrite[] };

export type Answer = 'allowed' | 'denied';

type Json = Readonly<Record<string, unknown>>;

function encode(value: unknown): Json {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? { integerValue: String(value) }
      : // JSON has no word for what is no number, or endless.
        { doubleValue: Number.isFinite(value) ? value : String(value) };
  if (value instanceof Double) return { doubleValue: value.value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map((item: unknown) => encode(item)) } };
  if (typeof value === 'object') return { mapValue: { fields: encodeFields(value) } };
  throw new TypeError(`No Firestore value: ${typeof value}`);
}

function encodeFields(data: object): Json {
  const fields: Record<string, Json> = {};
  for (const [key, value] of Object.entries<unknown>({ ...data })) {
    if (value === serverTime || value === undefined) continue;
    const [first = '', ...inside] = key.split('.');
    fields[first] =
      inside.length > 0
        ? { mapValue: { fields: encodeFields({ [inside.join('.')]: value }) } }
        : encode(value);
  }
  return fields;
}

const base64 = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One project of the Firestore emulator. */
export class FirestoreRest {
  readonly project: string;
  private readonly host: string;

  constructor(host: string, project: string) {
    this.host = host;
    this.project = project;
  }

  private get database(): string {
    return `projects/${this.project}/databases/(default)`;
  }

  private name(path: string): string {
    return `${this.database}/documents/${path}`;
  }

  private async post(action: string, body: Json, token: string | null, parent = ''): Promise<Response> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    const url = `http://${this.host}/v1/${this.database}/documents${parent}:${action}`;
    return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Replaces the project's rules; throws where they do not compile. */
  async loadRules(content: string): Promise<void> {
    const url = `http://${this.host}/emulator/v1/projects/${this.project}:securityRules`;
    const body = JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } });
    const response = await fetch(url, { method: 'PUT', body });
    if (!response.ok) throw new Error(`The rules do not compile: ${await response.text()}`);
    await response.body?.cancel();
  }

  /** What the rules were seen to evaluate to since they were loaded. */
  async coverage(): Promise<unknown> {
    const url = `http://${this.host}/emulator/v1/projects/${this.project}:ruleCoverage`;
    return (await fetch(url)).json();
  }

  /** Removes every document of the project. */
  async clear(): Promise<void> {
    const url = `http://${this.host}/emulator/v1/${this.database}/documents`;
    await (await fetch(url, { method: 'DELETE' })).body?.cancel();
  }

  /** Removes documents past the rules. */
  async remove(paths: readonly string[]): Promise<void> {
    const writes = paths.map((path) => ({ delete: this.name(path) }));
    await (await this.post('commit', { writes }, 'owner')).body?.cancel();
  }

  /** Writes documents past the rules. */
  async seed(documents: Iterable<readonly [path: string, data: Fields]>): Promise<void> {
    const writes = [...documents].map(([path, data]) => ({
      update: { name: this.name(path), fields: encodeFields(data) },
    }));
    for (let from = 0; from < writes.length; from += 300) {
      const response = await this.post('commit', { writes: writes.slice(from, from + 300) }, 'owner');
      if (!response.ok) throw new Error(`Seeding failed: ${await response.text()}`);
      await response.body?.cancel();
    }
  }

  /** Whether the rules let the caller do this; any failure that is not theirs is thrown. */
  async ask(caller: Caller | null, request: Request): Promise<Answer> {
    const token = caller === null ? null : this.token(caller);
    const response = await this.send(token, request);
    const body = await response.text();
    if (response.status === 403) return 'denied';
    if (response.ok) return 'allowed';
    throw new Error(`${response.status} for ${JSON.stringify(request)}: ${body}`);
  }

  private send(token: string | null, request: Request): Promise<Response> {
    // By POST: a colon in an id would be taken for a method in the address.
    if ('get' in request) return this.post('batchGet', { documents: [this.name(request.get)] }, token);
    if ('list' in request) return this.list(token, request.list);
    return this.post('commit', { writes: request.commit.map((write) => this.write(write)) }, token);
  }

  private list(token: string | null, query: ListQuery): Promise<Response> {
    const parts = query.collection.split('/');
    const collectionId = parts.pop() ?? '';
    const filters = (query.where ?? []).map(([fieldPath, op, value]) => ({
      fieldFilter: { field: { fieldPath }, op, value: encode(value) },
    }));
    const structuredQuery = {
      from: [{ collectionId, allDescendants: query.allDescendants ?? false }],
      ...(filters.length > 0 ? { where: { compositeFilter: { op: 'AND', filters } } } : {}),
      ...(query.limit === undefined ? {} : { limit: query.limit }),
    };
    const parent = parts.length > 0 ? `/${parts.join('/')}` : '';
    if (query.count !== true) return this.post('runQuery', { structuredQuery }, token, parent);
    const aggregations = [{ alias: 'n', count: {} }];
    const body = { structuredAggregationQuery: { structuredQuery, aggregations } };
    return this.post('runAggregationQuery', body, token, parent);
  }

  private write(write: ClientWrite): Json {
    if ('delete' in write) return { delete: this.name(write.delete) };
    const updateTransforms = Object.entries(write.data)
      .filter(([, value]) => value === serverTime)
      .map(([fieldPath]) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' }));
    if ('create' in write) {
      const update = { name: this.name(write.create), fields: encodeFields(write.data) };
      return { update, updateTransforms, currentDocument: { exists: false } };
    }
    const fieldPaths = Object.entries(write.data)
      .filter(([, value]) => value !== serverTime && value !== undefined)
      .map(([key]) => key);
    return {
      update: { name: this.name(write.update), fields: encodeFields(write.data) },
      updateMask: { fieldPaths },
      updateTransforms,
      currentDocument: { exists: true },
    };
  }

  private token({ uid, claims, authTime }: Caller): string {
    const payload = {
      sub: uid,
      user_id: uid,
      aud: this.project,
      iss: `https://securetoken.google.com/${this.project}`,
      iat: authTime,
      exp: authTime + 400_000_000,
      auth_time: authTime,
      firebase: { sign_in_provider: 'password', identities: {} },
      ...claims,
    };
    // The emulator takes unsigned tokens.
    return `${base64({ alg: 'none', typ: 'JWT' })}.${base64(payload)}.`;
  }
}
