// For the specs of every floor.

export { sampleContact } from './sample-contact.ts';
