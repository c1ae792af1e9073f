export { deadLetterSchema, outboxSchema, type DeadLetter, type OutboxMessage } from './outbox.ts';
