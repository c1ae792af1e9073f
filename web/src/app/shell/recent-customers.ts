import { Injectable, inject } from '@angular/core';
import { DeviceStorage, Session } from '../platform';
import { openedBefore, withOpened } from './opened-before';

const KEPT = 'recentCustomers';

/** The customers this member of staff opened last, kept on this device until they sign out. Only who they are. */
@Injectable({ providedIn: 'root' })
export class RecentCustomers {
  readonly #device = inject(DeviceStorage);
  readonly #uid = inject(Session).uid;

  /** The last one first. Whether they may still be seen is for whoever shows them. */
  ids(): readonly string[] {
    return openedBefore(this.#device.read(KEPT), this.#uid());
  }

  opened(id: string): void {
    this.#device.write(KEPT, { uid: this.#uid(), ids: withOpened(this.ids(), id) });
  }
}
