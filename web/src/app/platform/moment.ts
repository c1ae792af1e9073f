import { Injectable, inject } from '@angular/core';
import { CompanySettings } from './company-settings';
import { Session } from './session';

/** When something is written and by whom, and in which time zone its days are: what makes facts of a draft. */
export interface Moment {
  readonly now: Date;
  readonly timeZone: string;
  readonly uid: string;
}

/** Tells the present moment to what is saved. */
@Injectable({ providedIn: 'root' })
export class Moments {
  readonly #company = inject(CompanySettings).company;
  readonly #session = inject(Session);

  present(): Moment {
    return { now: new Date(), timeZone: this.#company().timeZone, uid: this.#session.uid() };
  }
}
