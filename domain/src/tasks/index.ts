export {
  notificationSchema,
  recurrenceSchema,
  taskFacts,
  taskSchema,
  type Notification,
  type Recurrence,
  type Task,
} from './task.ts';
