export { deadLetterSchema, outboxSchema, type DeadLetter, type OutboxMessage } from './outbox.ts';
export { reminderMail } from './reminder-mail.ts';
