import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startMailServer, type MailServer } from '../emulators/mail-server.ts';
import { readableMail } from '../emulators/readable-mail.ts';
import { root } from '../node24.mjs';

const folder = path.join(root, '.data', 'mails');

/** Takes the mails of the demo dairy: nothing leaves this machine, each is told and kept as a file to read. */
export function openMailbox(tell: (line: string) => void): Promise<MailServer> {
  return startMailServer((mail) => {
    const { to, subject, body } = readableMail(mail);
    const name = `${new Date().toISOString().replaceAll(':', '-')} ${to.replace(/[^\w.@-]/g, '_')}.txt`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), `To: ${to}\nSubject: ${subject}\n\n${body}\n`);
    tell(`A mail to ${to}, “${subject}”: ${path.relative(root, path.join(folder, name))}`);
  });
}
