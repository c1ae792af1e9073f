import { MAIL_LOST } from '@creamline/domain/messages';

/** Why a mail failed: what its server said as it said it, and what the functions say in the reader's language. */
export function mailError(lastError: string | null, text: (key: 'messages.lost') => string): string | null {
  return lastError === MAIL_LOST ? text('messages.lost') : lastError;
}
