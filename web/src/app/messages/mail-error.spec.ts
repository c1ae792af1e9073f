import { MAIL_LOST } from '@creamline/domain/messages';
import { mailError } from './mail-error';

test.each([
  ['what the functions say, in the language of the reader', MAIL_LOST, '(messages.lost)'],
  ['what a mail server said, as it said it', '550 No such user', '550 No such user'],
  ['nothing of a mail that did not fail', null, null],
])('of a mail is told %s', (_, lastError, told) => {
  expect(mailError(lastError, (key) => `(${key})`)).toBe(told);
});
