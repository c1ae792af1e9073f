// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export { collectionOf, pathOf, type DocumentKind } from './document-paths.ts';
export { ids } from './ids.ts';
export { readShape } from './read-shape.ts';
export { sameValue } from './same-value.ts';
export { stamps, type Stamp } from './stamps.ts';
