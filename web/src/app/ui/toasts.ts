import { Injectable, signal } from '@angular/core';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

const SHOWN_MS = 10_000;

/** What has just happened, in the past tense: `toasts.show('Task done', { undo: () => … })`. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #all = signal<readonly Toast[]>([]);
  readonly all = this.#all.asReadonly();
  #next = 0;

  /** Ctrl/⌘ Z runs `undo` as long as the toast is there. `action` is for anything else to do next. */
  show(text: string, offer: { readonly undo?: () => void; readonly action?: ToastAction } = {}): void {
    const id = this.#next++;
    const action = offer.undo === undefined ? (offer.action ?? null) : { label: '', run: offer.undo };
    this.#all.update((toasts) => [...toasts.slice(-2), { id, text, action }]);
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  dismiss(id: number): void {
    this.#all.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  run(toast: Toast): void {
    this.dismiss(toast.id);
    toast.action?.run();
  }

  /** Takes back the latest thing that can be; false where there is none. */
  undoLatest(): boolean {
    const latest = this.#all().findLast((toast) => toast.action?.label === '');
    if (latest === undefined) return false;
    this.run(latest);
    return true;
  }
}
