import { SMTPServer } from 'smtp-server';
import { smtpPort } from '../../tools/jest/smtp-port.ts';

/** A mail server that keeps what it is given. */
export interface MailCatcher {
  readonly mails: string[];
  stop(): Promise<void>;
}

/** Listens where the functions of the tests send their mail. */
export async function catchMails(): Promise<MailCatcher> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(smtpPort(), '127.0.0.1', resolve));
  return { mails, stop: () => new Promise((resolve) => server.close(resolve)) };
}
