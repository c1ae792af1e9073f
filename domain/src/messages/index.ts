export {
  MAIL_LOST,
  deadLetterSchema,
  outboxSchema,
  outboxStates,
  type DeadLetter,
  type OutboxMessage,
} from './outbox.ts';
export { reminderMail } from './reminder-mail.ts';
export { PASSWORD_LINK, invitationMail } from './invitation-mail.ts';
export {
  deadLetterOfMail,
  discardUndeliveredSchema,
  isUndelivered,
  planMailDiscard,
  planMailRetry,
  retryUndeliveredSchema,
  undeliveredKinds,
  type DiscardUndelivered,
  type RetryUndelivered,
  type UndeliveredKind,
} from './undelivered.ts';
