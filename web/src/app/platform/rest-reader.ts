import type { Auth } from '@angular/fire/auth';
import type { DocumentKind, QuerySpec } from './live';
import { listedDocuments, wireQuery, type ListedDocument } from './wire-query';

/** How long an answer may take before the SDK is asked instead. */
const PATIENCE_MS = 10_000;

/**
 * Reads single fields of documents over Firestore's REST interface, as the person who is signed in: the rules judge it
 * like any query of the SDK. The SDK of browsers can only read whole documents.
 */
export class RestReader {
  readonly #auth: Auth;
  readonly #documents: string;
  readonly #address: string;

  constructor(auth: Auth, projectId: string, emulatorPort: number | null) {
    const host =
      emulatorPort === null ? 'https://firestore.googleapis.com' : `http://127.0.0.1:${String(emulatorPort)}`;
    this.#auth = auth;
    this.#documents = `projects/${projectId}/databases/(default)/documents`;
    this.#address = `${host}/v1/${this.#documents}`;
  }

  /** Rejects without a connection, and where the server refuses. */
  async listed(spec: QuerySpec<DocumentKind>, fields: readonly string[]): Promise<readonly ListedDocument[]> {
    const { parent, structuredQuery } = wireQuery(spec, fields, this.#documents);
    const token = await this.#auth.currentUser?.getIdToken();
    const answer = await fetch(`${this.#address}${parent === '' ? '' : `/${parent}`}:runQuery`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'text/plain' },
      body: JSON.stringify({ structuredQuery }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`The server refused a list: ${String(answer.status)}`);
    return listedDocuments(await answer.json());
  }
}
