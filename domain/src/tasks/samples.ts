// For the specs of every floor.

export { sampleTask } from './sample-task.ts';
