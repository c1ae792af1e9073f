import type { GuardedKind, Operation } from '@creamline/domain/access';
import type { TextKey } from '../platform';
import type { IconName } from '../ui';

/** A place of the console; it is shown to a role that may do at least one of `opens`, to everybody where it is empty. */
export interface Place {
  readonly link: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly keys: string;
  readonly opens: readonly (readonly [Operation, GuardedKind])[];
}

/** Whether a page belongs to a place: it lies below it, or, as a colleague's day does, below Today's own address. */
export function isWithin(path: string, { link }: Pick<Place, 'link'>): boolean {
  const own = link === '/' ? '/today' : link;
  return path === link || path === own || path.startsWith(`${own}/`);
}

export const navigation: readonly Place[] = [
  { link: '/', title: 'shell.place.today', icon: 'taskAlt', keys: 'g t', opens: [] },
  {
    link: '/customers',
    title: 'shell.place.customers',
    icon: 'groups',
    keys: 'g c',
    opens: [
      ['list', 'customer'],
      ['list', 'customerCard'],
    ],
  },
  {
    link: '/orders',
    title: 'shell.place.orders',
    icon: 'receiptLong',
    keys: 'g o',
    opens: [['list', 'order']],
  },
  {
    link: '/segments',
    title: 'shell.place.segments',
    icon: 'donutSmall',
    keys: 'g s',
    opens: [['list', 'segment']],
  },
  {
    link: '/loyalty',
    title: 'shell.place.loyalty',
    icon: 'loyalty',
    keys: 'g l',
    opens: [
      ['list', 'loyaltyTransaction'],
      ['update', 'programme'],
    ],
  },
  {
    link: '/staff',
    title: 'shell.place.staff',
    icon: 'badge',
    keys: 'g f',
    opens: [['update', 'territory']],
  },
  {
    link: '/undelivered',
    title: 'shell.place.undelivered',
    icon: 'outgoingMail',
    keys: 'g u',
    opens: [['list', 'outbox']],
  },
  {
    link: '/audit',
    title: 'shell.place.audit',
    icon: 'history',
    keys: 'g a',
    opens: [['list', 'audit']],
  },
];
