import { Injectable, inject } from '@angular/core';
import { LiveStore, Session } from '../platform';

/** The open tasks of the signed-in person, live. */
@Injectable({ providedIn: 'root' })
export class MyTasks {
  readonly #session = inject(Session);
  readonly open = inject(LiveStore).query(() => {
    const uid = this.#session.uid();
    return uid === '' || !this.#session.can('list', 'task')
      ? null
      : {
          from: ['task'],
          where: [
            ['assigneeId', '==', uid],
            ['state', '==', 'open'],
          ],
          orderBy: [['dueAt', 'asc']],
          limit: 100,
        };
  });
}
