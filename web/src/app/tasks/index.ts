export { NewTask } from './new-task';
export { TaskChanges } from './task-changes';
