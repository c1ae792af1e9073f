// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export { foldText } from './fold-text.ts';
export { standingOf, type SegmentStanding } from './standing.ts';
export { shownMembers } from './shown-members.ts';
