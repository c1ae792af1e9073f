// The part of the door that checks nothing: no schema, so that a page may have these before any form.

export { figuresScope, territoriesScope, territoriesTogether } from './figures-scope.ts';
