/**
 * How a client's write of each kind is stamped: `rev` = author, time, `rev` and `base`; `author` = `updatedAt` and
 * `updatedBy`; `none` = not at all. Apart from the schemas: whoever writes needs no others.
 */
export const stamps = {
  customer: 'rev',
  dietary: 'rev',
  contact: 'rev',
  interaction: 'rev',
  task: 'rev',
  orderDraft: 'rev',
  segment: 'rev',
  notification: 'none',
  user: 'author',
  territory: 'author',
  company: 'author',
  programme: 'author',
} as const;

/** How a write is stamped. */
export type Stamp = (typeof stamps)[keyof typeof stamps];
