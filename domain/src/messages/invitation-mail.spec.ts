import { PASSWORD_LINK, invitationMail } from './invitation-mail.ts';

const company = { name: 'Creamline Dairy' };

test.each([
  ['en', 'Your sign-in for Creamline Dairy', 'Hello Ida Neu,'],
  ['de', 'Ihre Anmeldung bei Creamline Dairy', 'Guten Tag Ida Neu,'],
] as const)('in %s: one place for the link', (locale, subject, greeting) => {
  const mail = invitationMail({ name: 'Ida Neu', locale }, company);
  expect(mail.subject).toBe(subject);
  expect(mail.body.startsWith(greeting)).toBe(true);
  expect(mail.body.split(PASSWORD_LINK)).toHaveLength(2);
});

test('a name cannot take the link, nor a dairy begin another header', () => {
  const mail = invitationMail({ name: `Ida ${PASSWORD_LINK}`, locale: 'en' }, { name: 'Dairy\nBcc: x' });
  expect(mail.body.split(PASSWORD_LINK)).toHaveLength(2);
  expect(mail.subject).toBe('Your sign-in for Dairy Bcc: x');
});
