import { SMTPServer } from 'smtp-server';
import { smtpPort } from './smtp-port.ts';

export interface MailServer {
  /** Where the functions hand their mails over. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A mail server of this machine: it takes every mail, as SMTP hands it over, and sends none on. */
export async function startMailServer(taken: (mail: string) => void): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(smtpPort(), '127.0.0.1', resolve);
  });
  return {
    url: `smtp://127.0.0.1:${String(smtpPort())}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
