import { draftFor, draftsBeside, keeping, keptDrafts } from './kept-drafts';
import { emptyDraft, type LoggerDraft } from './logger-draft';

const customer = (id: string) => ({ id, name: id, place: '', assignedRepId: null, territoryId: null });
const draft = (id: string | null, text: string): LoggerDraft => ({
  ...emptyDraft,
  customer: id === null ? null : customer(id),
  text,
});
const amsel = draft('amsel', 'Wants more cream');
const nobody = draft(null, 'Called back');
const kept = [amsel, nobody];

test.each([
  ['nothing', null, []],
  ['something else', { text: 'x' }, []],
  ['drafts', [amsel, { text: 1 }, nobody], kept],
])('reads %s', (_, stored, drafts) => {
  expect(keptDrafts(stored)).toEqual(drafts);
});

test.each([
  ['the customer’s own', 'amsel', amsel],
  ['none where another customer is open', 'bieber', null],
  ['the latest where no customer is given', null, nobody],
])('goes on with %s', (_, id, expected) => {
  expect(draftFor(kept, id === null ? null : customer(id))).toEqual(expected);
});

test('a conversation with one customer leaves those with others alone', () => {
  const bieber = draft('bieber', 'All fine.');
  expect(keeping(kept, bieber)).toEqual([amsel, nobody, bieber]);
  expect(keeping(kept, draft('bieber', '  '))).toEqual(kept);
  expect(keeping(kept, { ...amsel, text: 'Wants more butter' })).toEqual([
    nobody,
    { ...amsel, text: 'Wants more butter' },
  ]);
  expect(draftsBeside(kept, amsel)).toEqual([nobody]);
});

test('keeps the latest twenty', () => {
  const many = Array.from({ length: 25 }, (_, at) => draft(`c${at}`, 'x'));
  const all = many.reduce<readonly LoggerDraft[]>((drafts, each) => keeping(drafts, each), []);
  expect(all.map((each) => each.customer?.id)).toEqual(many.slice(5).map((each) => each.customer?.id));
});
