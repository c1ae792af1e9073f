import { Injectable, inject } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { EMPTY, catchError, defer, from, switchMap, type Observable } from 'rxjs';
import { rooms } from '../../i18n/rooms';
import { I18n, type Room } from './i18n';
import { idle } from './idle';
import { savesData } from './saves-data';
import { Session } from './session';

/**
 * Loads the pages nobody has opened yet, with their words, while the browser has nothing else to do: they then open
 * without a connection too. Not before somebody is signed in, and not where the person saves data.
 */
@Injectable({ providedIn: 'root' })
export class PreloadWhenIdle implements PreloadingStrategy {
  readonly #session = inject(Session);
  readonly #i18n = inject(I18n);
  #words: Promise<unknown> | null = null;

  preload(_: Route, load: () => Observable<unknown>): Observable<unknown> {
    if (this.#session.status() !== 'ready' || savesData()) return EMPTY;
    // What fails, as without a connection, is tried again after the next change of page.
    return defer(() => from(this.#idleWithWords())).pipe(
      switchMap(load),
      catchError(() => EMPTY),
    );
  }

  async #idleWithWords(): Promise<void> {
    await idle();
    this.#words ??= this.#i18n.need(...roomNames());
    await this.#words.catch((error: unknown) => {
      this.#words = null;
      throw error;
    });
    await idle();
  }
}

function roomNames(): readonly Room[] {
  return Object.keys(rooms).filter((name): name is Room => name in rooms);
}
