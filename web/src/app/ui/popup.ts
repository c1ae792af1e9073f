import { ChangeDetectorRef, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';

const GAP_PX = 4;
const EDGE_PX = 8;
const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex]';

/**
 * What a button opens above the page, by the browser's own popovers: Escape, a click beside it and leaving it by Tab close
 * it, and the focus goes back to the button. Fill it while it is open:
 * `<div crmPopup #panel="crmPopup">@if (panel.open()) { … }</div>`.
 */
@Directive({
  selector: '[crmPopup]',
  exportAs: 'crmPopup',
  host: {
    popover: 'auto',
    class: 'crm-popup',
    '(beforetoggle)': 'toggled($event)',
    '(focusout)': 'left($event)',
    '(keydown.escape)': '$event.stopPropagation()',
  },
})
export class Popup {
  readonly #changes = inject(ChangeDetectorRef);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #open = signal(false);
  #anchor: HTMLElement | null = null;
  readonly #follow = (): void => this.#place();

  readonly open = this.#open.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stopFollowing());
  }

  /** Opens it beside the element, with the focus on the first of what it holds. */
  show(anchor: HTMLElement): void {
    if (this.#open()) return;
    this.#anchor = anchor;
    this.#open.set(true);
    // It is filled before it is placed: its size decides where.
    this.#changes.detectChanges();
    this.#element.showPopover();
    this.#place();
    addEventListener('resize', this.#follow);
    addEventListener('scroll', this.#follow, { capture: true, passive: true });
    this.#element.querySelector<HTMLElement>(focusable)?.focus();
  }

  hide(): void {
    if (this.#open()) this.#element.hidePopover();
  }

  protected toggled(event: Event): void {
    if (!(event instanceof ToggleEvent) || event.newState === 'open') return;
    this.#open.set(false);
    this.#stopFollowing();
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.#element.contains(relatedTarget)) this.hide();
  }

  #stopFollowing(): void {
    removeEventListener('resize', this.#follow);
    removeEventListener('scroll', this.#follow, { capture: true });
  }

  /** Below its button, or above it where there is more room, and within the window. */
  #place(): void {
    if (this.#anchor === null) return;
    const anchor = this.#anchor.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const below = innerHeight - anchor.bottom - GAP_PX - EDGE_PX;
    const isAbove = height > below && anchor.top > innerHeight - anchor.bottom;
    const top = isAbove ? anchor.top - GAP_PX - height : anchor.bottom + GAP_PX;
    const left = Math.min(anchor.left, document.documentElement.clientWidth - EDGE_PX - width);
    this.#element.style.top = `${Math.max(EDGE_PX, Math.min(top, innerHeight - EDGE_PX - height))}px`;
    this.#element.style.left = `${Math.max(EDGE_PX, left)}px`;
  }
}

/** The button of a {@link Popup}: `<button [crmOpens]="panel" aria-haspopup="menu">`. */
@Directive({
  selector: 'button[crmOpens]',
  host: {
    '[attr.aria-expanded]': 'popup().open()',
    '(pointerdown)': 'pressed()',
    '(click)': 'clicked()',
    '(keydown.arrowDown)': 'opened($event)',
  },
})
export class Opens {
  readonly popup = input.required<Popup>({ alias: 'crmOpens' });
  readonly #element = inject<ElementRef<HTMLButtonElement>>(ElementRef).nativeElement;
  #wasOpen = false;

  // Pressing closes what is open before the click comes, which would open it again.
  protected pressed(): void {
    this.#wasOpen = this.popup().open();
  }

  protected clicked(): void {
    if (!this.#wasOpen && !this.popup().open()) this.popup().show(this.#element);
    else this.popup().hide();
    this.#wasOpen = false;
  }

  protected opened(event: Event): void {
    event.preventDefault();
    this.popup().show(this.#element);
  }
}
