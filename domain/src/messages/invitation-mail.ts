import type { Company } from '../territories/territory.ts';
import type { User } from '../users/user.ts';

/** Stands in a stored mail where the link to set a password goes when it is sent. */
export const PASSWORD_LINK = '{passwordLink}';

const texts = {
  en: {
    subject: (company: string) => `Your sign-in for ${company}`,
    lines: (name: string) => [
      `Hello ${name},`,
      '',
      'you can now work with Creamline. Choose your password here:',
      PASSWORD_LINK,
      '',
      'Then sign in with this e-mail address. The link is good for a short time; if it has run out, ask your',
      'administrator for another.',
    ],
  },
  de: {
    subject: (company: string) => `Ihre Anmeldung bei ${company}`,
    lines: (name: string) => [
      `Guten Tag ${name},`,
      '',
      'Sie können nun mit Creamline arbeiten. Wählen Sie hier Ihr Passwort:',
      PASSWORD_LINK,
      '',
      'Melden Sie sich danach mit dieser E-Mail-Adresse an. Der Link gilt nur kurze Zeit; ist er abgelaufen, bitten',
      'Sie Ihre Administration um einen neuen.',
    ],
  },
} as const;

/** Subject and body of the mail that lets a person choose a password, in their language. */
export function invitationMail(
  { name, locale }: Pick<User, 'name' | 'locale'>,
  company: Pick<Company, 'name'>,
): { subject: string; body: string } {
  const text = texts[locale];
  const subject = text.subject(company.name.replace(/\s+/g, ' ')).slice(0, 300);
  // A name that reads like the place of the link must not take it.
  const greeted = name.replaceAll(PASSWORD_LINK, '');
  return { subject, body: [...text.lines(greeted), '', company.name].join('\n') };
}
