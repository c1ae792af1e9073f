// Loaded by itself: the door of this room brings its schemas, which the list does without.
export { censusRef } from '@creamline/domain/customers';
