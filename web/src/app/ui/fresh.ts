import { DestroyRef, Directive, ElementRef, effect, inject, input } from '@angular/core';

/** So long something is marked that has just changed; its style fades within that time. */
const MARKED_MS = 2500;
/** What was made so shortly before it appears has just come. */
const NEW_MS = 8000;

/** Marks its element for a moment when what it shows has changed by itself, so that the reader sees where. */
@Directive({ selector: '[crmFresh]' })
export class Fresh {
  /** What is shown. */
  readonly crmFresh = input.required<string | number | null | undefined>();
  /** Whose it is: what another record shows is no change. */
  readonly crmFreshOf = input.required<string>();
  /** When it was made: what is only just there is new as it appears. */
  readonly crmFreshSince = input<Date | null>(null);

  readonly #marks = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.classList;
  #shown: { readonly of: string; readonly value: unknown } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => this.#see(this.crmFreshOf(), this.crmFresh(), this.crmFreshSince()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  #see(of: string, value: unknown, since: Date | null): void {
    const before = this.#shown;
    this.#shown = { of, value };
    const isNew = before === null && since !== null && Date.now() - since.getTime() < NEW_MS;
    const hasChanged = before !== null && before.of === of && before.value !== value;
    if (!isNew && !hasChanged) return;
    clearTimeout(this.#timer);
    this.#marks.add('crm-fresh');
    this.#timer = setTimeout(() => this.#marks.remove('crm-fresh'), MARKED_MS);
  }
}
