import { changesOf } from './changes';
import { emptyDraft, judgeDraft, type CustomerDraft } from './customer-draft';

const facts = (change: Partial<CustomerDraft>) => {
  const draft = {
    ...emptyDraft({ country: 'DE', assignedRepId: 'u1', territoryId: 't1' }),
    name: 'Amsel',
    ...change,
  };
  const judged = judgeDraft(draft, { parentId: null, location: null });
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.facts;
};

it.each<[Partial<CustomerDraft>, object]>([
  [{}, {}],
  [{ name: 'Café Amsel' }, { 'basicInfo.name': 'Café Amsel' }],
  [{ deliveryDays: [1, 3] }, { 'preferences.deliveryDays': [1, 3] }],
  [
    { status: 'active', companySize: 'small' },
    { status: 'active', companySize: 'small' },
  ],
  [
    { city: 'Leipzig' },
    {
      'basicInfo.address': {
        line1: '',
        line2: '',
        city: 'Leipzig',
        region: '',
        postalCode: '',
        country: 'DE',
      },
    },
  ],
])('%j changes %j', (change, changes) => {
  expect(changesOf(facts({}), facts(change))).toEqual(changes);
});
