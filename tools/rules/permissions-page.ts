/** docs/permissions.md as text, from the permission matrix and the fields a client may write. */
import {
  callables,
  mayCall,
  matrix,
  operations,
  roles,
  scopesOf,
  type CallableName,
  type GuardedKind,
  type Role,
} from '@creamline/domain/access';
import { clientFields, documents, stampKeys, type ClientFields } from '@creamline/domain/paths';

const paths: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(documents).map(([kind, { path }]) => [kind, path])),
  finance: 'customers/{}/private/finance',
  margin: 'customers/{}/private/margin',
};

const letters = { create: 'C', get: 'G', list: 'L', update: 'U', delete: 'D' } as const;

function isGuardedKind(name: string): name is GuardedKind {
  return name in matrix;
}

/** `C G: assigned; U: ownDay`: operations of the same scope together. */
function cell(role: Role, kind: GuardedKind): string {
  const byScope = new Map<string, string[]>();
  for (const operation of operations) {
    const scopes = scopesOf(role, operation, kind).join(' or ');
    if (scopes !== '') byScope.set(scopes, [...(byScope.get(scopes) ?? []), letters[operation]]);
  }
  return [...byScope].map(([scopes, each]) => `${each.join(' ')}: ${scopes}`).join('; ') || '–';
}

const code = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ') || '–';

function fieldsSection(kind: keyof typeof clientFields): string {
  const fields: ClientFields = clientFields[kind];
  const stamp: readonly string[] = stampKeys[fields.stamp];
  const writable = new Set([...(fields.create ?? []), ...Object.values(fields.update).flat()]);
  const closed = Object.keys(documents[kind].schema.shape).filter(
    (key) => !writable.has(key) && !stamp.includes(key),
  );
  return [
    `### \`${paths[kind] ?? kind}\``,
    '',
    ...(fields.create === null ? [] : [`- new: ${code(fields.create)}`]),
    ...Object.entries(fields.update).map(([role, keys]) => `- change by ${role}: ${code(keys)}`),
    `- functions only: ${code(closed)}`,
    '',
  ].join('\n');
}

const introduction = `# Who may do what

<!-- Made by tools/rules/generate.ts from domain/src/access/matrix.ts: do not edit. -->

This is the table the security rules enforce (\`firestore.rules\`) and the rules tests ask, cell by cell. Whatever it does
not grant is denied, to everybody. Functions are not bound by it.

Whoever asks must be signed in, hold a role in their token, and have a \`users\` document that is active and says the
same role; tokens from before its \`validAfter\` open nothing. Territories are those of that document, so a territory
taken away closes at once.

**C** create, **G** get, **L** list and count (200 at most, with the scope as a condition of the query), **U** update, **D** delete.

- \`assigned\`: the customer's rep asks (\`assignedRepId\`, copied to everything that belongs to the customer)
- \`territory\`: the customer lies in a territory of whoever asks
- \`own\`: made by whoever asks, or addressed to them; creating a task \`own\`: one without a customer
- \`ownDay\`: own, and not older than 24 hours
- \`ownNew\`: own, and not judged yet
- \`all\`: every record

`;

const notes = `## Beyond the table

- An update carries \`rev\` (new, random) and \`base\` (the \`rev\` it was made from). It is accepted only where \`base\` is the
  stored \`rev\`: a later edit from the same version is refused and shown as a conflict. Staff, territories and settings
  have no \`rev\`; they are changed by few, online.
- Author and time of a write are those of the request: \`createdBy\`, \`updatedBy\`, \`createdAt\` and \`updatedAt\` cannot be chosen.
- A contact, interaction, task, order draft or dietary record names a customer its author may see and copies its
  \`assignedRepId\` and \`territoryId\`.
- An interaction is logged in one's own name, is never of type \`order\`, and lies at most five minutes ahead.
- A manager moves customers within their own territories. Service changes how to reach and deliver to a customer
  (\`basicInfo.email\`, \`phone\`, \`address\`, \`location\`, \`preferences\`), not its name.
- Administrators change other people's rights, never their own, so at least one administrator always remains. New
  records are made by \`inviteStaff\`.
- Staff records, territories and settings name who changed them last; the audit takes the person from there.
- All staff read \`users\` and \`territories\`: names of colleagues and territories stand beside every record. They hold no secrets.
- Everybody who sees a customer reads segments, whose names stand in its header; members are for managers and marketing.
- \`custom\` and \`relatedIds\` take eight entries. Items of longer lists (order lines, benefits, the rule tree of a segment)
  are checked by the functions that use them, since rules have no loops.
- Dietary, finance and margin data are documents of their own, because rules cannot hide a field.
`;

function isCallable(name: string): name is CallableName {
  return name in callables;
}

/** Which role may call which function. */
function callablesSection(): string {
  const rows = Object.keys(callables)
    .filter(isCallable)
    .map(
      (name) => `| \`${name}\` | ${roles.map((role) => (mayCall(role, name) ? 'yes' : '–')).join(' | ')} |`,
    );
  return [
    '## Functions a client may call',
    '',
    'Each asks for an active member of staff of one of these roles and judges every id it is given. What changes something',
    'takes a key: a call that comes twice with the same key is carried out once. `countWork` and `previewSegment` only tell;',
    'a preview tells marketing no more of customers than saving the rule would.',
    '',
    `| function | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

/** The whole page. */
export function permissionsPage(): string {
  const kinds = Object.keys(matrix).filter(isGuardedKind);
  const table = [
    `| collection | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => '---|').join('')}`,
    ...kinds.map(
      (kind) => `| \`${paths[kind] ?? kind}\` | ${roles.map((role) => cell(role, kind)).join(' | ')} |`,
    ),
  ].join('\n');
  const sections = Object.keys(clientFields)
    .filter((kind): kind is keyof typeof clientFields => kind in clientFields)
    .map(fieldsSection)
    .join('\n');
  return `${introduction}${table}\n\n${callablesSection()}\n${notes}\n## Fields\n\n${sections}`.replace(
    /\n+$/,
    '\n',
  );
}
