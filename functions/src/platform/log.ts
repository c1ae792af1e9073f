import { logger } from 'firebase-functions/logger';

/** What goes wrong, by name: ids, codes and messages of our own errors, never a document's content. */
export const log = {
  handlerFailed: (handler: string, subject: string, error: string): void => {
    logger.error('Handler failed', { handler, subject, error });
  },
  deadLettered: (handler: string, subject: string, error: string): void => {
    logger.error('Event put aside', { handler, subject, error });
  },
  scheduleRan: (name: string, report: Readonly<Record<string, unknown>>): void => {
    logger.info('Schedule ran', { name, ...report });
  },
} as const;
