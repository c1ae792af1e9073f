import { Injectable, signal } from '@angular/core';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
  /** Whether it waits to be answered, where others go after a while. */
  readonly stays: boolean;
}

interface ToastOffer {
  /** Ctrl/⌘ Z runs it as long as the toast is there. */
  readonly undo?: () => void;
  /** Anything else to do next. */
  readonly action?: ToastAction;
  readonly stays?: boolean;
}

const SHOWN_MS = 10_000;

/** What has just happened, in the past tense: `toasts.show('Task done', { undo: () => … })`. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #all = signal<readonly Toast[]>([]);
  readonly all = this.#all.asReadonly();
  #next = 0;

  show(text: string, { undo, action, stays = false }: ToastOffer = {}): void {
    const id = this.#next++;
    const next = undo === undefined ? (action ?? null) : { label: '', run: undo };
    this.#all.update((toasts) => [
      ...toasts.filter((toast) => toast.stays),
      ...toasts.filter((toast) => !toast.stays).slice(-2),
      { id, text, action: next, stays },
    ]);
    if (!stays) setTimeout(() => this.dismiss(id), SHOWN_MS);
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
