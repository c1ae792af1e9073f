/** What the rules ask beyond role, scope and shape: clocks, states, and the customer a record belongs to. */
import { facts } from './facts.ts';
import type { Case, Ids } from './case.ts';
import type { Fields } from './firestore-rest.ts';
import { pairs, type Change } from './pair.ts';
import { MY_TERRITORIES, OTHER_TERRITORY, SOMEONE } from './staff.ts';

const MINUTE = 60_000;
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE);

const denied = (label: string, change: Omit<Change, 'label' | 'expected'>): Change => ({
  label,
  ...change,
  expected: 'denied',
});
const allowed = (label: string, change: Omit<Change, 'label' | 'expected'>): Change => ({
  label,
  ...change,
  expected: 'allowed',
});

const [HOME = '', OTHER_HOME = ''] = MY_TERRITORIES;

/** A record that belongs to a customer copies its scope, and the customer must be one its author sees. */
const belongs: readonly Change[] = [
  denied('another rep than the customer’s', { sent: { assignedRepId: 'rep-2' }, customer: {} }),
  denied('another territory than the customer’s', { sent: { territoryId: HOME } }),
  denied('for a customer of another rep', {
    sent: { assignedRepId: SOMEONE },
    customer: { assignedRepId: SOMEONE },
  }),
  allowed('for a customer without a territory', {
    sent: { territoryId: null },
    customer: { territoryId: null },
  }),
  denied('for a customer that does not exist', { sent: { customerId: 'no-such-customer' } }),
];

function repless(ids: Ids): Case[] {
  const none = { assignedRepId: null };
  return [
    ...pairs(ids, ['customer', 'manager', 'territory', 'create'], [allowed('without a rep', { sent: none })]),
    ...(['dietary', 'contact', 'interaction', 'task', 'orderDraft'] as const).flatMap((kind) =>
      pairs(
        ids,
        [kind, 'manager', 'territory', 'create'],
        [
          allowed('for a customer without a rep', { sent: none, customer: none }),
          denied('without the rep of the customer', { sent: none }),
        ],
      ),
    ),
  ];
}

/** Ids may be so long, and all who copy them must take them. */
function longestIds(ids: Ids): Case[] {
  const rep = { assignedRepId: 'r'.repeat(128) };
  const territory = { territoryId: 't'.repeat(128) };
  const longest = { next: (): string => ids.next().padEnd(200 - 'customer-'.length, 'x') };
  return (['dietary', 'contact', 'interaction', 'task', 'orderDraft'] as const).flatMap((kind) => [
    ...pairs(
      ids,
      [kind, 'manager', 'territory', 'create'],
      [allowed('for a customer of a rep of the longest id', { sent: rep, customer: rep })],
    ),
    ...pairs(
      ids,
      [kind, 'rep', 'assigned', 'create'],
      [allowed('for a customer in a territory of the longest id', { sent: territory, customer: territory })],
    ),
    ...pairs(longest, [kind, 'rep', 'assigned', 'create'], [allowed('for a customer of the longest id', {})]),
  ]);
}

function clocks(field: string): readonly Change[] {
  return [
    allowed(`${field} four minutes ahead`, { sent: { [field]: inMinutes(4) } }),
    // Asked minutes after it is made, it is still more than five ahead.
    denied(`${field} nine minutes ahead`, { sent: { [field]: inMinutes(9) } }),
  ];
}

function interactions(ids: Ids): Case[] {
  const logged = [...clocks('timestamp'), denied('an order', { sent: { interactionType: 'order' } })];
  const young = [
    allowed('almost a day later', { stored: { createdAt: inMinutes(-24 * 60 + 5) } }),
    denied('a day later', { stored: { createdAt: inMinutes(-24 * 60 - 1) } }),
  ];
  const entry = [
    denied('the entry of an order', {
      stored: { interactionType: 'order' },
      sent: { interactionType: 'call' },
    }),
  ];
  return [
    ...pairs(
      ids,
      ['interaction', 'rep', 'assigned', 'create'],
      [...logged, ...belongs, denied('in another’s name', { sent: { userId: 'rep-2' } })],
    ),
    ...pairs(ids, ['interaction', 'rep', 'own', 'update'], [...logged, ...young, ...entry]),
    ...pairs(ids, ['interaction', 'service', 'own', 'update'], young),
    ...pairs(
      ids,
      ['interaction', 'manager', 'own', 'update'],
      [...entry, allowed('a week later', { stored: { createdAt: inMinutes(-7 * 24 * 60) } })],
    ),
  ];
}

function tasks(ids: Ids): Case[] {
  const done = clocks('doneAt');
  return [
    ...pairs(ids, ['task', 'rep', 'assigned', 'create'], [...belongs, ...done]),
    ...pairs(
      ids,
      ['task', 'rep', 'own', 'create'],
      [
        denied('the scope of a rep without a customer', { sent: { assignedRepId: 'rep-1' } }),
        denied('the scope of a territory without a customer', { sent: { territoryId: HOME } }),
      ],
    ),
    ...(['rep', 'manager', 'marketing', 'service'] as const).flatMap((role) =>
      pairs(
        ids,
        ['task', role, 'own', 'update'],
        [
          ...done,
          allowed('made by a function, assigned to me', {
            stored: { createdBy: 'system', assigneeId: `${role}-1` },
          }),
          denied('made by and assigned to others', { stored: { createdBy: SOMEONE, assigneeId: SOMEONE } }),
        ],
      ),
    ),
  ];
}

function drafts(ids: Ids): Case[] {
  const judged = [
    denied('accepted already', { stored: { state: 'accepted' } }),
    denied('rejected already', { stored: { state: 'rejected' } }),
    allowed('never judged', { stored: { state: undefined } }),
    denied('another’s', { stored: { createdBy: SOMEONE } }),
  ];
  return [
    ...pairs(
      ids,
      ['orderDraft', 'rep', 'assigned', 'create'],
      [
        ...belongs,
        denied('accepted by its author', { sent: { state: 'accepted' } }),
        allowed('without a state', { sent: { state: undefined } }),
      ],
    ),
    ...(['rep', 'manager'] as const).flatMap((role) => [
      ...pairs(ids, ['orderDraft', role, 'own', 'update'], judged),
      ...pairs(ids, ['orderDraft', role, 'own', 'delete'], judged),
    ]),
  ];
}

function customers(ids: Ids): Case[] {
  const { basicInfo } = facts.customer;
  const info = (changes: object): Fields => ({
    preferences: undefined,
    basicInfo: { ...basicInfo, ...changes },
  });
  return [
    ...pairs(
      ids,
      ['customer', 'manager', 'territory', 'update'],
      [
        allowed('to another of their territories', { sent: { territoryId: OTHER_HOME } }),
        denied('to a foreign territory', { sent: { territoryId: OTHER_TERRITORY } }),
        denied('to no territory', { sent: { territoryId: null } }),
        allowed('to another rep', { sent: { assignedRepId: 'rep-2' } }),
        allowed('to a rep of the longest id', { sent: { assignedRepId: 'r'.repeat(128) } }),
        allowed('to a payer of the longest id', { sent: { parentId: 'p'.repeat(200) } }),
        denied('to a payer of too long an id', { sent: { parentId: 'p'.repeat(201) } }),
      ],
    ),
    // Whose customer it is decides for a rep, so the territory is free, but still has to be one by its form.
    ...pairs(
      ids,
      ['customer', 'rep', 'assigned', 'create'],
      [
        allowed('in no territory', { sent: { territoryId: null } }),
        allowed('in a territory of the longest id', { sent: { territoryId: 't'.repeat(128) } }),
        denied('in a territory of too long an id', { sent: { territoryId: 't'.repeat(129) } }),
        denied('in a number', { sent: { territoryId: 7 } }),
        denied('in a list', { sent: { territoryId: ['north'] } }),
      ],
    ),
    ...pairs(
      ids,
      ['customer', 'service', 'foreign', 'update'],
      [
        allowed('how to reach it', {
          sent: info({ email: null, phone: null, address: null, location: null }),
        }),
        denied('its name', { sent: info({ name: 'Milchbar am Ring' }) }),
        denied('its legal name', { sent: info({ legalName: 'Milchbar KG' }) }),
      ],
    ),
    ...pairs(
      ids,
      ['dietary', 'rep', 'assigned', 'create'],
      [...belongs, ...clocks('verifiedAt'), allowed('never verified', { sent: { verifiedAt: null } })],
    ),
    ...pairs(
      ids,
      ['dietary', 'rep', 'assigned', 'update'],
      [
        ...clocks('verifiedAt'),
        denied('once the customer is another’s', { customer: { assignedRepId: SOMEONE } }),
      ],
    ),
    ...pairs(ids, ['contact', 'rep', 'assigned', 'create'], belongs),
  ];
}

function staff(ids: Ids): Case[] {
  return [
    ...pairs(
      ids,
      ['user', 'admin', 'foreign', 'update'],
      [
        allowed('the role', { sent: { role: 'manager' } }),
        allowed('whether active', { sent: { active: false } }),
      ],
    ),
    ...pairs(
      ids,
      ['user', 'admin', 'own', 'update'],
      [
        denied('their own role', { sent: { role: 'manager' } }),
        denied('their own name', { sent: { name: 'Somebody' } }),
      ],
    ),
    ...pairs(
      ids,
      ['user', 'rep', 'own', 'update'],
      [
        denied('their own role', { sent: { role: 'admin' } }),
        denied('their own territories', { sent: { territories: [] } }),
        denied('tokens of theirs', { sent: { validAfter: new Date(0) } }),
      ],
    ),
  ];
}

export function conditionCases(ids: Ids): Case[] {
  return [
    ...interactions(ids),
    ...tasks(ids),
    ...drafts(ids),
    ...customers(ids),
    ...repless(ids),
    ...longestIds(ids),
    ...staff(ids),
  ];
}
