/** A stored document that does not fit its schema: no retry will mend it, only a person or a migration. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  readonly path: string;

  constructor(path: string, field: string, problem: string) {
    super(`${path}: ${field === '' ? 'document' : field}: ${problem}`);
    this.path = path;
  }

  /** The document's id. */
  get id(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }
}

/** A commit that Firestore would refuse in production, though an emulator may take it. */
export class CommitTooLarge extends Error {
  override readonly name = 'CommitTooLarge';
}
