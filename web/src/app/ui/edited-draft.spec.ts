import { signal } from '@angular/core';
import { EditedDraft } from './edited-draft';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const anna: Person = { id: 'anna', name: 'Anna', role: 'rep' };

function edited(first: Person | null = anna) {
  const stored = signal<Person | null>(first);
  const form = new EditedDraft({
    stored,
    draftOf: ({ name, role }: Person) => ({ name, role }),
    blank: { name: '', role: 'rep' },
  });
  return { stored, form, type: (name: string) => form.draft.update((draft) => ({ ...draft, name })) };
}

describe('what is typed over a record', () => {
  it('stays when the record is only read once more', () => {
    const { stored, form, type } = edited();
    type('Anne');
    stored.set({ ...anna });
    expect(form.draft().name).toBe('Anne');
    expect(form.overtaken()).toEqual([]);
    stored.set(null);
    stored.set({ ...anna });
    expect(form.draft().name).toBe('Anne');
  });

  it('follows the record while nothing was typed', () => {
    const { stored, form } = edited(null);
    expect(form.draft().name).toBe('');
    stored.set(anna);
    stored.set({ ...anna, role: 'manager' });
    expect(form.draft()).toEqual({ name: 'Anna', role: 'manager' });
    expect([form.overtaken(), form.changed()]).toEqual([[], false]);
  });

  it('stays when somebody else changes another field, which is told and not taken back', () => {
    const { stored, form, type } = edited();
    type('Anne');
    const theirs = { ...anna, role: 'manager' };
    stored.set(theirs);
    expect(form.draft()).toEqual({ name: 'Anne', role: 'rep' });
    expect([form.overtaken(), form.conflicts()]).toEqual([['role'], []]);
    expect(form.began()).toBe(anna);
    form.goOn();
    expect(form.draft()).toEqual({ name: 'Anne', role: 'manager' });
    expect([form.overtaken(), form.began()]).toEqual([[], theirs]);
  });

  it('stays when somebody else changes the same field, until a person has chosen', () => {
    const { stored, form, type } = edited();
    type('Anne');
    stored.set({ ...anna, name: 'Annika' });
    expect([form.draft().name, form.conflicts()]).toEqual(['Anne', ['name']]);
    form.takeTheirs('name');
    expect([form.draft().name, form.conflicts(), form.changed()]).toEqual(['Annika', [], false]);
  });

  it('stays through one change after another', () => {
    const { stored, form, type } = edited();
    type('Anne');
    stored.set({ ...anna, role: 'manager' });
    stored.set({ ...anna, role: 'service' });
    expect([form.draft().name, form.overtaken()]).toEqual(['Anne', ['role']]);
  });

  it('is one with the record once it has been saved', () => {
    const { stored, form, type } = edited();
    type('Anne');
    expect(form.changed()).toBe(true);
    stored.set({ ...anna, name: 'Anne' });
    expect([form.overtaken(), form.changed()]).toEqual([[], false]);
    stored.set(anna);
    expect(form.draft().name).toBe('Anna');
  });

  it('goes with a record that was left for another one', () => {
    const { stored, form, type } = edited();
    type('Anne');
    stored.set(null);
    stored.set({ id: 'ben', name: 'Ben', role: 'rep' });
    expect([form.draft().name, form.changed()]).toEqual(['Ben', false]);
  });

  it('can be let go of', () => {
    const { stored, form, type } = edited();
    type('Anne');
    stored.set({ ...anna, name: 'Annika' });
    form.reset();
    expect([form.draft().name, form.changed(), form.conflicts()]).toEqual(['Annika', false, []]);
  });
});
