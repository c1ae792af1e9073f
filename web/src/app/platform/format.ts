import { Injectable, computed, inject } from '@angular/core';
import { businessDayOf, dayNumber, type BusinessDay } from '@creamline/domain/time/plain';
import { Clock } from './clock';
import { CompanySettings } from './company-settings';
import { figureFormat } from './figure-format';
import { I18n } from './i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Dates, numbers and money in the reader's language, days and times in the dairy's time zone. Reads signals. */
@Injectable({ providedIn: 'root' })
export class Format {
  readonly #locale = inject(I18n).locale;
  readonly #company = inject(CompanySettings).company;
  readonly #clock = inject(Clock);
  /** Formats are costly to make: one for each set of options, made anew with language or zone. */
  readonly #formats = computed(() => new FormatCache(this.#locale(), this.#company().timeZone));

  /** `€ 12,480.00`; without cents where `whole`. The amount is in minor units. */
  readonly money = (minor: number, currency = this.#company().currency, whole = false): string =>
    this.#formats().number({ style: 'currency', currency, ...(whole ? { maximumFractionDigits: 0 } : {}) })(
      minor / 100,
    );

  readonly number = (value: number, maximumFractionDigits = 2): string =>
    this.#formats().number({ maximumFractionDigits })(value);

  /** `12 %` of 0.12. */
  readonly percent = (share: number, maximumFractionDigits = 0): string =>
    this.#formats().number({ style: 'percent', maximumFractionDigits })(share);

  /** `+12 %` or `−10 %`: a change against an earlier figure. */
  readonly change = (share: number): string =>
    this.#formats().number({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })(share);

  /** `22 Nov 2026` of an instant or a business day. */
  readonly day = (day: BusinessDay | Date): string =>
    this.#formats()
      .date({ dateStyle: 'medium' }, typeof day === 'string')
      .format(instant(day));

  /** `Sun 22 Nov`: short, for lists. */
  readonly shortDay = (day: BusinessDay | Date): string =>
    this.#formats()
      .date({ weekday: 'short', day: 'numeric', month: 'short' }, typeof day === 'string')
      .format(instant(day));

  /** `Sun, 22 Nov 2026` of a business day. */
  readonly longDay = (day: BusinessDay): string =>
    this.#formats()
      .date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, true)
      .format(instant(day));

  /** `24 December` of a business day: what comes back every year. */
  readonly dayOfYear = (day: BusinessDay): string =>
    this.#formats().date({ day: 'numeric', month: 'long' }, true).format(instant(day));

  /** `Monday` of an ISO weekday, from 1. */
  readonly weekday = (day: number): string =>
    // 2024-01-01 was a Monday.
    this.#formats()
      .date({ weekday: 'long' }, true)
      .format(instant(`2024-01-0${day}`));

  /** `Nov 2026` of `2026-11`. */
  readonly month = (month: string): string =>
    this.#formats()
      .date({ month: 'short', year: 'numeric' }, true)
      .format(instant(`${month}-01`));

  readonly time = (at: Date): string => this.#formats().date({ timeStyle: 'short' }).format(at);

  readonly dateTime = (at: Date): string =>
    this.#formats().date({ dateStyle: 'medium', timeStyle: 'short' }).format(at);

  /** `3 days ago`, `in 2 hours`, counted in the dairy's days once it is more than a day. */
  readonly relative = (at: Date): string => {
    const now = this.#clock.now();
    const words = this.#formats().relative();
    const away = at.getTime() - now.getTime();
    if (Math.abs(away) < HOUR) return words.format(Math.trunc(away / MINUTE), 'minute');
    const days = dayNumber(this.businessDay(at)) - dayNumber(this.businessDay(now));
    if (days === 0) return words.format(Math.trunc(away / HOUR), 'hour');
    return this.relativeDays(days);
  };

  /** `yesterday`, `in 3 weeks`: whole days from today, negative for the past. */
  readonly relativeDays = (days: number): string => {
    const words = this.#formats().relative();
    if (Math.abs(days) < 14) return words.format(days, 'day');
    if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
    if (Math.abs(days) < 730) return words.format(Math.round(days / 30.4), 'month');
    return words.format(Math.round(days / 365), 'year');
  };

  /** The dairy's day an instant falls on. */
  readonly businessDay = (at: Date): BusinessDay => businessDayOf(at, this.#company().timeZone);

  /** Today at the dairy. */
  readonly today = computed(() => this.businessDay(this.#clock.now()));
}

function instant(day: BusinessDay | Date): Date {
  return typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day;
}

class FormatCache {
  readonly #locale: string;
  readonly #timeZone: string;
  readonly #numbers = new Map<string, (value: number) => string>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  #relative: Intl.RelativeTimeFormat | null = null;

  constructor(locale: string, timeZone: string) {
    this.#locale = locale;
    this.#timeZone = timeZone;
  }

  number(options: Intl.NumberFormatOptions): (value: number) => string {
    return kept(this.#numbers, JSON.stringify(options), () => figureFormat(this.#locale, options));
  }

  /** A business day is no instant: it is written as it stands, whatever the zone. */
  date(options: Intl.DateTimeFormatOptions, isDay = false): Intl.DateTimeFormat {
    const timeZone = isDay ? 'UTC' : this.#timeZone;
    const make = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(this.#locale, { ...options, timeZone });
    return kept(this.#dates, JSON.stringify([options, isDay]), make);
  }

  relative(): Intl.RelativeTimeFormat {
    this.#relative ??= new Intl.RelativeTimeFormat(this.#locale, { numeric: 'auto' });
    return this.#relative;
  }
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
