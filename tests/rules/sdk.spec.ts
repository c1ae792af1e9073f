/** What people do with the console's own SDK: write without a connection, list, and ask when they no longer may. */
import { matrix, roles } from '@creamline/domain/access';
import { assertFails, assertSucceeds, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/app';
import {
  disableNetwork,
  doc,
  enableNetwork,
  getDocFromServer,
  serverTimestamp,
  updateDoc,
  type Firestore,
} from 'firebase/firestore';
import { grantedRequests } from './actor-cases.ts';
import { Ids, type Case } from './case.ts';
import { emulatorHost } from './emulator.ts';
import { FirestoreRest, type Caller, type Fields } from './firestore-rest.ts';
import { listCases } from './list-cases.ts';
import { guardedKinds, matrixCases } from './matrix-cases.ts';
import { sampleOf } from './samples.ts';
import { Clients, openEnvironment, read } from './sdk-client.ts';
import { activeStaff, caller, employ, territories, uidOf, userDocument } from './staff.ts';

const PROJECT = 'demo-rules-sdk';
const ids = new Ids();
const clients = new Clients(PROJECT);
let environment: RulesTestEnvironment;
let server: FirestoreRest;

beforeAll(async () => {
  // The SDK logs each refusal.
  setLogLevel('silent');
  environment = await openEnvironment(PROJECT);
  await environment.clearFirestore();
  server = new FirestoreRest(emulatorHost(), PROJECT);
  await server.seed(territories);
  await employ(server, activeStaff);
});

afterAll(async () => {
  await clients.close();
  await environment.cleanup();
});

describe('edits queued without a connection', () => {
  const edit = (notes: string, rev: string, base: string): Fields & { readonly rev: string } => ({
    notes,
    updatedAt: serverTimestamp(),
    updatedBy: uidOf('rep'),
    rev,
    base,
  });

  let path = '';
  let mine: Firestore;
  let theirs: Firestore;
  beforeEach(async () => {
    const contact = sampleOf('contact', 'rep', 'assigned', ids.next());
    path = contact.path;
    await server.seed([...contact.beside, [path, contact.data]]);
    mine = clients.open(caller('rep'));
    theirs = clients.open(caller('rep'));
    await disableNetwork(mine);
  });

  const stored = async (): Promise<Fields | undefined> => (await getDocFromServer(doc(theirs, path))).data();

  it('arrive one after the other where nobody else wrote', async () => {
    const writes = [
      updateDoc(doc(mine, path), edit('one', 'mine-1', 'rev-stored')),
      updateDoc(doc(mine, path), edit('two', 'mine-2', 'mine-1')),
      updateDoc(doc(mine, path), edit('three', 'mine-3', 'mine-2')),
    ];
    await enableNetwork(mine);
    await Promise.all(writes.map((write) => assertSucceeds(write)));
    expect(await stored()).toMatchObject({ notes: 'three', rev: 'mine-3', base: 'mine-2' });
  });

  it('are all refused where somebody was faster, not only the first', async () => {
    const writes = [
      updateDoc(doc(mine, path), edit('one', 'mine-1', 'rev-stored')),
      updateDoc(doc(mine, path), edit('two', 'mine-2', 'mine-1')),
    ];
    await updateDoc(doc(theirs, path), edit('theirs', 'theirs-1', 'rev-stored'));
    const refusals = writes.map((write) => assertFails(write));
    await enableNetwork(mine);
    await Promise.all(refusals);
    expect(await stored()).toMatchObject({ notes: 'theirs', rev: 'theirs-1' });
  });

  it('do not hold up what is queued behind them', async () => {
    const other = sampleOf('contact', 'rep', 'assigned', ids.next());
    await server.seed([...other.beside, [other.path, other.data]]);
    const first = assertFails(updateDoc(doc(mine, path), edit('too late', 'mine-1', 'rev-older')));
    const second = assertSucceeds(updateDoc(doc(mine, other.path), edit('one', 'mine-1', 'rev-stored')));
    await enableNetwork(mine);
    await Promise.all([first, second]);
  });
});

const reads = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ request }) => !('commit' in request));

/** Collections that functions keep for themselves. */
const closed = guardedKinds.filter((kind) => Object.keys(matrix[kind]).length === 0);

const inactive = roles.map(
  (role) => [`users/${uidOf(role)}`, userDocument(role, { active: false })] as const,
);
const stranger = (each: Caller): Caller => ({ ...each, uid: 'stranger', claims: {} });

const granted = reads(matrixCases(ids)).filter(({ expected }) => expected === 'allowed');

function refused(who: string, as: (each: Caller) => Caller): readonly Case[] {
  const kept = matrixCases(ids, closed).map((each) => ({
    ...each,
    caller: each.caller === null ? null : as(each.caller),
  }));
  return reads([...grantedRequests(ids, who, as), ...kept]);
}

/** The same reads of every collection: by the staff, by somebody who signed up, and by the staff after they left. */
describe.each([
  [
    'the staff',
    activeStaff,
    [...granted, ...reads(listCases(ids)).filter(({ group }) => group !== 'unknown')],
  ],
  ['a stranger who signed up', activeStaff, refused('a stranger', stranger)],
  ['an ex-employee with a live token', inactive, refused('gone', (each) => each)],
])('get, list and count by the SDK, asked by %s', (_, staff, cases) => {
  // A person keeps one connection from case to case.
  const open = new Map<string, Firestore>();
  const clientOf = (person: Caller): Firestore => {
    const client = open.get(person.uid) ?? clients.open(person);
    open.set(person.uid, client);
    return client;
  };

  beforeAll(async () => {
    await employ(server, staff);
    await server.seed(new Map(cases.flatMap(({ seeds }) => seeds)));
  });

  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { caller: person, request, expected } = each;
    if (person === null || 'commit' in request) throw new Error('Only reads of people are asked here.');
    expect(await read(clientOf(person), request)).toBe(expected);
  });
});
