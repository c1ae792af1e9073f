import { errorText } from '../platform/index.ts';
import type { Mail, Mailer, Sending } from './mailer.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:port`; empty where there is no mail server. */
  readonly url: string;
  readonly from: string;
}

const SECONDS = 1000;

/** Where mails go, from the environment the functions were deployed with. */
export function smtpSettings(env: NodeJS.ProcessEnv = process.env): SmtpSettings {
  return {
    url: env['CREAMLINE_SMTP_URL'] ?? '',
    from: env['CREAMLINE_MAIL_FROM'] ?? 'Creamline <no-reply@creamline.example>',
  };
}

/** A mail server reached by SMTP; null where none is set up. The library is loaded with the first mail: most functions never send one. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer | null {
  if (url === '') return null;
  return {
    send: async ({ id, to, subject, body }: Mail): Promise<Sending> => {
      const { createTransport } = await import('nodemailer');
      const message = { from, to, subject, text: body, messageId: `<${id}@creamline>` };
      try {
        const timeouts = { connectionTimeout: 10 * SECONDS, socketTimeout: 20 * SECONDS };
        await createTransport({ url, ...timeouts }).sendMail(message);
        return { outcome: 'sent' };
      } catch (error) {
        return { outcome: outcomeOf(error), error: errorText(error) };
      }
    },
  };
}

/** What an SMTP error says of the mail: an answer of 5xx refuses it, silence after the data leaves it open. */
export function outcomeOf(error: unknown): 'notSent' | 'refused' | 'unknown' {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { responseCode, command } = new Fault(error);
  if (responseCode >= 500) return 'refused';
  if (responseCode >= 400) return 'notSent';
  return command === 'DATA' ? 'unknown' : 'notSent';
}

class Fault {
  readonly responseCode: number;
  readonly command: string;
  constructor(error: object) {
    this.responseCode = 'responseCode' in error ? Number(error.responseCode) : 0;
    this.command = 'command' in error ? String(error.command) : '';
  }
}
