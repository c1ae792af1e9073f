export { NewTask } from './new-task';
