/** A mail as it is handed to the mail server. `id` becomes its message id: servers drop what they have seen. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * What became of a mail. `notSent`: certainly not accepted, may be tried again. `refused`: never will be.
 * `unknown`: the connection broke after the mail was handed over.
 */
export type Sending =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'notSent' | 'refused' | 'unknown'; readonly error: string };

/** What hands mails over. There is none where no mail server is set up. */
export interface Mailer {
  send(mail: Mail): Promise<Sending>;
}
