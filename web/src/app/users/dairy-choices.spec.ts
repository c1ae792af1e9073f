import { currencyOptions, timeZoneOptions } from './dairy-choices';

describe('the currencies to choose from', () => {
  const german = currencyOptions('de-DE', 'EUR');

  it('have their names in the language of the reader, in their order', () => {
    expect(german).toContainEqual({ value: 'CHF', text: 'Schweizer Franken (CHF)' });
    expect(german.map(({ text }) => text).indexOf('Euro (EUR)')).toBeLessThan(
      german.map(({ text }) => text).indexOf('Schweizer Franken (CHF)'),
    );
  });

  it('are each there once, all with a name, and none without hundredths', () => {
    expect(new Set(german.map(({ value }) => value)).size).toBe(german.length);
    expect(german.filter(({ text }) => text.length < 8)).toEqual([]);
    expect(german.filter(({ value }) => ['JPY', 'KWD', 'DEM'].includes(value))).toEqual([]);
  });

  it.each(['JPY', 'DEM', 'QQQ'])('are joined by %s where it is the dairy’s own', (own) => {
    expect(currencyOptions('en-GB', own).filter(({ value }) => value === own)).toHaveLength(1);
  });
});

it.each(['Europe/Berlin', 'UTC', 'America/Buenos_Aires'])(
  'time zones have the dairy’s own %s among them, once',
  (own) => {
    const values = timeZoneOptions(own).map(({ value }) => value);
    expect(values.filter((value) => value === own)).toHaveLength(1);
    expect(values).toEqual(values.toSorted());
    expect(values.length).toBeGreaterThan(300);
  },
);
