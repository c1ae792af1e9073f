import fc from 'fast-check';
import { foldValue, looseValue } from './fold-value.ts';
import { isRoleBox } from './fold-reach.ts';
import type { MatchValueKind } from './record.ts';

const table: readonly (readonly [MatchValueKind, string, string])[] = [
  ['company', 'Käserei Müller GmbH & Co. KG', 'kaeserei mueller'],
  ['company', 'Kaeserei Mueller', 'kaeserei mueller'],
  ['company', 'KÄSEREI MÜLLER gmbh', 'kaeserei mueller'],
  ['company', 'Hofladen Groß e. K.', 'hofladen gross'],
  ['company', 'Hofladen Groß e.K., Leipzig', 'hofladen gross leipzig'],
  ['company', 'Molkerei Weiß eG', 'molkerei weiss'],
  ['company', 'Backhaus UG (haftungsbeschränkt)', 'backhaus'],
  ['company', 'Milchhof Gesellschaft mit beschränkter Haftung', 'milchhof'],
  ['company', 'Crèmerie Dupont S.à r.l.', 'cremerie dupont'],
  ['company', 'Brot und Butter OHG', 'brot butter'],
  ['company', 'Brot & Butter', 'brot butter'],
  ['company', 'KG GmbH', 'kg gmbh'],
  ['company', 'Ｍｉｌｃｈ\u200Bhof', 'milchhof'],
  ['person', 'Müller, Dr. Anna', 'anna mueller'],
  ['person', 'Frau Anna Müller', 'anna mueller'],
  ['person', 'Prof. Dr.', 'prof dr'],
  ['person', 'José  Ibáñez', 'jose ibanez'],
  ['address', 'Hauptstraße 5 a', 'hauptstr 5a'],
  ['address', 'Haupt-Str. 5a', 'hauptstr 5a'],
  ['address', 'HAUPTSTR 5A', 'hauptstr 5a'],
  ['address', 'An der Straße 7', 'an derstr 7'],
  ['address', '12 Milk Street', '12 milkstr'],
  ['postcode', 'D-04109', '04109'],
  ['postcode', 'sw1a 1aa', 'SW1A1AA'],
  ['date', '1980-05-01', '19800501'],
  ['date', '1.5.1980', '19800501'],
  ['date', '05-01', '0501'],
  ['date', 'soon', ''],
  ['phone', '0341 / 12 34-5', '+4934112345'],
  ['phone', '+49 (0) 341 12345', '+4934112345'],
  ['phone', '0049 341 12345', '+4934112345'],
  ['phone', '+4934112345', '+4934112345'],
  ['phone', 'call me', ''],
  ['phone', '12', ''],
  ['email', 'Anna.Mueller+Milch@Example.COM', 'anna.mueller@example.com'],
  ['email', 'anna.mueller@gmial.com', 'annamueller@gmail.com'],
  ['email', 'annamueller@googlemail.com', 'annamueller@gmail.com'],
  ['email', 'a@hotmail.con', 'a@hotmail.com'],
  ['email', 'a@hotmal.de', 'a@hotmail.de'],
  ['email', 'a@gxm.de', 'a@gmx.de'],
  ['email', 'a@ymail.com', 'a@ymail.com'],
  ['email', 'a@mail.com', 'a@mail.com'],
  ['email', 'a@gmal.dairy', 'a@gmal.dairy'],
  ['email', 'a@gmai.example.com', 'a@gmai.example.com'],
  ['email', '+milk@example.com', '+milk@example.com'],
  ['email', 'nobody', ''],
  ['vat', 'de 123 456 789', 'DE123456789'],
  ['vat', '123456789', 'DE123456789'],
  ['vat', 'none', ''],
  ['code', 'C-17', 'c17'],
  ['text', 'Bad  Dürrenberg', 'bad duerrenberg'],
];
test.each(table)('%s “%s” is compared as “%s”', (kind, value, folded) =>
  expect(foldValue(kind, value, 'DE')).toBe(folded),
);

test('a number without its country is none where the country is not known', () => {
  expect(foldValue('phone', '0341 12345', null)).toBe('');
  expect(foldValue('phone', '+49 341 12345', null)).toBe('+4934112345');
  expect(foldValue('vat', '123456789', null)).toBe('123456789');
});

test.each<[MatchValueKind, string, string]>([
  ['company', 'kaeserei maier', '487 67'],
  ['date', '19800501', '0501'],
  ['vat', 'DE123456789', '123456789'],
  ['phone', '+49341', '+49341'],
])('%s “%s” is shared loosely as “%s”', (kind, folded, loose) =>
  expect(looseValue(kind, folded)).toBe(loose),
);

test.each([
  ['info@example.com', true],
  ['bestellung-2@example.com', true],
  ['ines.fo@example.com', false],
  ['infografik@example.com', false],
])('%s is the box of a role: %s', (address, role) => expect(isRoleBox(address)).toBe(role));

const kinds: readonly MatchValueKind[] = table.map(([kind]) => kind);
test('whatever is typed, folding answers with a bounded text, and folding that again changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 60 }), (kind, typed) => {
      const folded = foldValue(kind, typed, 'DE');
      expect(typeof folded).toBe('string');
      expect(folded.length).toBeLessThan(2000);
      if (kind === 'phone' || kind === 'email' || kind === 'vat' || kind === 'date')
        expect(foldValue(kind, folded, 'DE')).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});

test('a megabyte of name is cut before it is read', () => {
  for (const kind of kinds) expect(foldValue(kind, 'ﷺ'.repeat(1_000_000), 'DE').length).toBeLessThan(10_000);
});
