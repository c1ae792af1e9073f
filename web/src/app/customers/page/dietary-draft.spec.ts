import { allergens } from '@creamline/domain/products';
import { allergensInOrder, dietaryDraft, judgeDietary, restrictions } from './dietary-draft';

const zone = 'Europe/Berlin';
const now = new Date('2026-11-22T10:00:00Z');
const facts = {
  dietaryRestrictions: ['vegetarian' as const],
  allergyInfo: { nuts: 'avoid' as const, eggs: 'tolerated' as const },
  note: 'Only the bakery',
  source: 'Mara Lenz by phone',
  verifiedAt: new Date('2026-11-20T11:00:00Z'),
};

describe('dietary needs', () => {
  it('has a row for each allergen', () => {
    expect(Object.keys(dietaryDraft(null, zone).states).sort()).toEqual([...allergens].sort());
    expect(restrictions).toContain('lactoseFree');
  });

  it('becomes facts and comes back the same', () => {
    const draft = dietaryDraft(facts, zone);
    expect(draft.states.nuts).toBe('avoid');
    expect(judgeDietary(draft, now, zone)).toEqual({ ok: true, facts });
  });

  it('lists allergens as the reader calls them, and what was declared first', () => {
    const german = { celery: 'Sellerie', eggs: 'Eier', milk: 'Milch', nuts: 'Schalenfrüchte' };
    const known: Readonly<Record<string, string>> = german;
    const shown = (states?: Parameters<typeof allergensInOrder>[2]) =>
      allergensInOrder((each) => known[each] ?? 'z', 'de', states).slice(0, 4);
    expect(shown()).toEqual(['eggs', 'milk', 'nuts', 'celery']);
    expect(shown({ nuts: 'tolerated', celery: 'avoid', eggs: 'none' })).toEqual([
      'celery',
      'nuts',
      'eggs',
      'milk',
    ]);
  });

  it.each([
    [{ source: ' ' }, 'sourceMissing'],
    [{ source: 'x'.repeat(201) }, 'sourceTooLong'],
    [{ note: 'x'.repeat(1001) }, 'noteTooLong'],
    [{ verifiedDay: '22.11.2026' }, 'dayInvalid'],
    [{ verifiedDay: '2026-11-23' }, 'dayAhead'],
  ])('refuses %j: %s', (change, problem) => {
    expect(judgeDietary({ ...dietaryDraft(facts, zone), ...change }, now, zone)).toEqual({
      ok: false,
      problems: [problem],
    });
  });

  it('needs no source where nothing is declared', () => {
    expect(judgeDietary(dietaryDraft(null, zone), now, zone).ok).toBe(true);
  });
});
