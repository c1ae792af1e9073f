import { createTransport } from 'nodemailer';
import { readableMail } from './readable-mail.ts';

const link = 'http://127.0.0.1:8701/emulator/action?mode=resetPassword&oobCode=a-b=c&lang=de';

test.each([
  ['plain', 'Reminder: call back', `Hello Ida,\n\n${link}`],
  [
    'with umlauts',
    'Erinnerung: Käse für Żabka, die große Bestellung vom Montag',
    `Grüß Gott,\n\n${link}\n\nbis bald`,
  ],
  ['mostly other letters', 'Świeża śmietana', 'Żółć, gęślą jaźń'],
])('a mail %s is read as it was written', async (_, subject, text) => {
  const mails = createTransport({ streamTransport: true, buffer: true });
  const { message } = await mails.sendMail({
    from: 'dairy@example.com',
    to: 'ida@example.com',
    subject,
    text,
  });
  expect(readableMail(Buffer.isBuffer(message) ? message.toString() : '')).toEqual({
    to: 'ida@example.com',
    subject,
    body: text,
  });
});
