/** Lists and paths: how many, how narrow, and what no rule speaks of. */
import { roles, type Role } from '@creamline/domain/access';
import { territoriesScope } from '@creamline/domain/territories';
import type { Case, Ids } from './case.ts';
import type { Answer, Fields, Filter, ListQuery, Request } from './firestore-rest.ts';
import { MY_TERRITORIES, OTHER_TERRITORY, SOMEONE, caller, uidOf } from './staff.ts';

function ask(name: string, group: string, role: Role, request: Request, expected: Answer): Case {
  return { name: `${role}: ${name}: ${expected}`, group, seeds: [], caller: caller(role), request, expected };
}

const [HOME = ''] = MY_TERRITORIES;

const mine: readonly (readonly [Role, Filter])[] = [
  ['rep', ['assignedRepId', 'EQUAL', uidOf('rep')]],
  ['manager', ['territoryId', 'EQUAL', HOME]],
];

/** Collections whose records carry the scope of a customer. */
const scopedCollections = [
  ['customers', 'customer'],
  ['customer_cards', 'customerCard'],
  ['contacts', 'contact'],
  ['interactions', 'interaction'],
  ['customers/c1/order_entries', 'orderInteraction'],
  ['orders', 'order'],
  ['loyalty_transactions', 'loyaltyTransaction'],
] as const;

/** Collections with a list, whose group they belong to, and the narrowest query of a role that may list them. */
const listed: readonly (readonly [
  collection: string,
  group: string,
  role: Role,
  where: readonly Filter[],
])[] = [
  ...scopedCollections.flatMap(([collection, group]) =>
    mine.map(([role, filter]) => [collection, group, role, [filter]] as const),
  ),
  ['order_drafts', 'orderDraft', 'rep', [['createdBy', 'EQUAL', uidOf('rep')]]],
  ['tasks', 'task', 'rep', [['assigneeId', 'EQUAL', uidOf('rep')]]],
  ['products', 'product', 'rep', []],
  ['segments', 'segment', 'marketing', []],
  ['segments/s1/members', 'segmentMember', 'marketing', []],
  ['segments/s1/events', 'segmentEvent', 'marketing', []],
  ['users', 'user', 'rep', []],
  ['territories', 'territory', 'rep', []],
  ['notifications', 'notification', 'rep', [['userId', 'EQUAL', uidOf('rep')]]],
  ['packs', 'pack', 'rep', [['scope', 'EQUAL', `rep:${uidOf('rep')}`]]],
  ['rollups', 'rollup', 'rep', [['scope', 'EQUAL', `rep:${uidOf('rep')}`]]],
  ['audit', 'audit', 'admin', []],
  ['outbox', 'outbox', 'admin', []],
  ['dead_letters', 'deadLetter', 'admin', []],
];

function limits(): Case[] {
  return listed.flatMap(([collection, group, role, where]) => {
    const query = (more: Partial<ListQuery>): Request => ({ list: { collection, where, ...more } });
    return [
      ask(`200 of ${collection}`, group, role, query({ limit: 200 }), 'allowed'),
      ask(`201 of ${collection}`, group, role, query({ limit: 201 }), 'denied'),
      ask(`${collection} without a limit`, group, role, query({}), 'denied'),
      ask(`count of ${collection} up to 200`, group, role, query({ limit: 200, count: true }), 'allowed'),
      ask(`count of ${collection} without a limit`, group, role, query({ count: true }), 'denied'),
    ];
  });
}

/** Rules are no filters: a query must itself be as narrow as the scope. */
function scopes(): Case[] {
  const shapes: readonly (readonly [string, Role, readonly Filter[], Answer])[] = [
    ['own customers', 'rep', [['assignedRepId', 'EQUAL', 'rep-1']], 'allowed'],
    [
      'own customers of a status',
      'rep',
      [
        ['assignedRepId', 'EQUAL', 'rep-1'],
        ['status', 'EQUAL', 'active'],
      ],
      'allowed',
    ],
    ['own among two reps', 'rep', [['assignedRepId', 'IN', ['rep-1', SOMEONE]]], 'denied'],
    ['of another rep', 'rep', [['assignedRepId', 'EQUAL', SOMEONE]], 'denied'],
    ['of an own territory', 'rep', [['territoryId', 'EQUAL', HOME]], 'denied'],
    ['of a customer', 'rep', [['customerId', 'EQUAL', 'c1']], 'denied'],
    ['from an own id up', 'rep', [['assignedRepId', 'GREATER_THAN_OR_EQUAL', 'rep-1']], 'denied'],
    ['by status alone', 'rep', [['status', 'EQUAL', 'active']], 'denied'],
    ['of all their territories', 'manager', [['territoryId', 'IN', MY_TERRITORIES]], 'allowed'],
    ['of one of theirs', 'manager', [['territoryId', 'IN', [MY_TERRITORIES[1]]]], 'allowed'],
    [
      'of theirs and another',
      'manager',
      [['territoryId', 'IN', [...MY_TERRITORIES, OTHER_TERRITORY]]],
      'denied',
    ],
    ['of another territory', 'manager', [['territoryId', 'EQUAL', OTHER_TERRITORY]], 'denied'],
    ['of a rep', 'manager', [['assignedRepId', 'EQUAL', 'rep-1']], 'denied'],
    ['all', 'manager', [], 'denied'],
    ['all', 'rep', [], 'denied'],
    ['all', 'service', [], 'allowed'],
  ];
  return scopedCollections.flatMap(([collection, group]) =>
    collection === 'customer_cards'
      ? []
      : shapes.map(([name, role, where, expected]) =>
          ask(`${collection} ${name}`, group, role, { list: { collection, where, limit: 20 } }, expected),
        ),
  );
}

/** A manager's view of a colleague's tasks is as wide as the territories it names. */
function tasksOfTheTeam(): Case[] {
  const open: readonly Filter[] = [
    ['assigneeId', 'EQUAL', SOMEONE],
    ['state', 'EQUAL', 'open'],
  ];
  const shapes: readonly (readonly [string, Role, readonly Filter[], Answer])[] = [
    ['in all their territories', 'manager', [['territoryId', 'IN', MY_TERRITORIES]], 'allowed'],
    [
      'in theirs and another',
      'manager',
      [['territoryId', 'IN', [...MY_TERRITORIES, OTHER_TERRITORY]]],
      'denied',
    ],
    ['wherever they are', 'manager', [], 'denied'],
    ['in all their territories', 'rep', [['territoryId', 'IN', MY_TERRITORIES]], 'denied'],
  ];
  return shapes.map(([name, role, where, expected]) =>
    ask(
      `tasks of somebody ${name}`,
      'task',
      role,
      { list: { collection: 'tasks', where: [...where, ...open], limit: 200 } },
      expected,
    ),
  );
}

/** What no rule speaks of stays closed, also to those who see what lies beside it. */
function unknown(ids: Ids): Case[] {
  const data: Fields = { note: 'x' };
  const paths = [
    'unknown/x',
    'customers/c1/private/other',
    'customers/c1/notes/n1',
    'settings/other',
    'segments/s1/secrets/x',
    'users/rep-1/tokens/t',
    'orders/o1/notes/n1',
    'orders/o1/interactions/order_o1',
    'leads/l1',
  ];
  const groups = [
    ...['customers', 'private', 'contacts', 'members', 'events', 'settlements', 'orders'],
    ...['interactions', 'order_entries'],
  ];
  return roles.flatMap((role) => [
    ...paths.flatMap((path) => {
      const collection = path.split('/').slice(0, -1).join('/');
      return [
        ask(`get ${path}`, 'unknown', role, { get: path }, 'denied'),
        ask(`list ${collection}`, 'unknown', role, { list: { collection, limit: 1 } }, 'denied'),
        ask(
          `create ${path}`,
          'unknown',
          role,
          { commit: [{ create: `${path}-${ids.next()}`, data }] },
          'denied',
        ),
      ];
    }),
    ...groups.map((collection) =>
      ask(
        `every ${collection} wherever it lies`,
        'unknown',
        role,
        { list: { collection, allDescendants: true, limit: 1 } },
        'denied',
      ),
    ),
  ]);
}

/** The scope of the figures of several territories together. */
const together = (territories: readonly string[]): string => territoriesScope(territories) ?? '';

/** Figures of several territories together, by the id that names them all. */
function figures(): Case[] {
  const shapes: readonly (readonly [string, Role, Answer])[] = [
    [together(MY_TERRITORIES), 'manager', 'allowed'],
    [together([HOME, OTHER_TERRITORY]), 'manager', 'denied'],
    ['territories:', 'manager', 'denied'],
    [together(MY_TERRITORIES), 'rep', 'denied'],
  ];
  return shapes.flatMap(([scope, role, expected]) => [
    ask(`the figures of ${scope}`, 'rollup', role, { get: `rollups/${scope}_2026-11` }, expected),
    ask(`the census of ${scope}`, 'census', role, { get: `rollups/${scope}_census` }, expected),
  ]);
}

/** Packs and the changes beside them, by ids that tell the scope whatever the customer's own id is. */
function packs(): Case[] {
  const shapes: readonly (readonly [string, string, Role, Answer])[] = [
    [`rep:${uidOf('rep')}_12`, 'pack', 'rep', 'allowed'],
    [`rep:${uidOf('rep')}__c_12`, 'packJournal', 'rep', 'allowed'],
    [`rep:${SOMEONE}__c_12`, 'packJournal', 'rep', 'denied'],
    [`territory:${HOME}__rep:${SOMEONE}__c_12`, 'packJournal', 'manager', 'allowed'],
    [`territory:${OTHER_TERRITORY}__territory:${HOME}_0`, 'packJournal', 'manager', 'denied'],
  ];
  return shapes.map(([id, group, role, expected]) =>
    ask(`the part ${id} of the packs`, group, role, { get: `packs/${id}` }, expected),
  );
}

/** Lists that are somebody else's. */
function others(): Case[] {
  const shapes: readonly (readonly [string, string, Role, Filter, Answer])[] = [
    ['segments/s1/members', 'segmentMember', 'manager', ['territoryId', 'EQUAL', HOME], 'allowed'],
    ['segments/s1/members', 'segmentMember', 'manager', ['territoryId', 'EQUAL', OTHER_TERRITORY], 'denied'],
    ['notifications', 'notification', 'rep', ['userId', 'EQUAL', uidOf('rep')], 'allowed'],
    ['notifications', 'notification', 'rep', ['userId', 'EQUAL', SOMEONE], 'denied'],
    ['rollups', 'rollup', 'manager', ['scope', 'EQUAL', together(MY_TERRITORIES)], 'allowed'],
    ['rollups', 'rollup', 'manager', ['scope', 'EQUAL', together([HOME, OTHER_TERRITORY])], 'denied'],
    ['rollups', 'rollup', 'manager', ['scope', 'EQUAL', 'territories:'], 'denied'],
    ['rollups', 'rollup', 'executive', ['scope', 'EQUAL', together(MY_TERRITORIES)], 'allowed'],
    ['rollups', 'rollup', 'rep', ['scope', 'EQUAL', together(MY_TERRITORIES)], 'denied'],
    ['rollups', 'rollup', 'marketing', ['scope', 'EQUAL', together(MY_TERRITORIES)], 'denied'],
  ];
  return shapes.map(([collection, group, role, filter, expected]) => {
    const query = { list: { collection, where: [filter], limit: 20 } };
    return ask(`${collection} of ${String(filter[2])}`, group, role, query, expected);
  });
}

export function listCases(ids: Ids): Case[] {
  return [
    ...limits(),
    ...scopes(),
    ...others(),
    ...tasksOfTheTeam(),
    ...figures(),
    ...packs(),
    ...unknown(ids),
  ];
}
