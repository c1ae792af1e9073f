import type { CanDeactivateFn } from '@angular/router';

/** A page that may hold something not saved yet. */
export interface Leavable {
  /** Whether the page may be left: nothing was typed, or the person lets it go. */
  mayLeave(): Promise<boolean>;
}

/** Asks before what was typed is lost. */
export const keepsChanges: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
