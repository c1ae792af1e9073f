import { startMailServer } from '../../tools/emulators/mail-server.ts';

/** A mail server that keeps what it is given. */
export interface MailCatcher {
  readonly mails: string[];
  stop(): Promise<void>;
}

/** Listens where the functions of the tests send their mail. */
export async function catchMails(): Promise<MailCatcher> {
  const mails: string[] = [];
  const { stop } = await startMailServer((mail) => mails.push(mail));
  return { mails, stop };
}
