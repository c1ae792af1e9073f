import { Directive, ElementRef, computed, inject, input, output } from '@angular/core';
import { Popup } from './popup';

/** Which item of a menu a key goes to, from the item at `at`; null where the key is none of a menu's. */
export function itemAfter(key: string, at: number, names: readonly string[]): number | null {
  const count = names.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default: {
      if (key.length !== 1 || key === ' ') return null;
      const after = [...names.keys()].map((step) => (at + 1 + step) % count);
      return after.find((each) => names[each]?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
    }
  }
}

/** The list of a menu within a `crmPopup`: arrows, Home, End and first letters walk it, Tab closes it. */
@Directive({ selector: '[crmMenuList]', host: { role: 'menu', '(keydown)': 'pressed($event)' } })
export class MenuList {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #popup = inject(Popup);

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Tab') return this.#popup.hide();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...this.#element.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = itemAfter(
      event.key,
      at,
      items.map((item) => item.textContent.trim()),
    );
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  }
}

/**
 * One thing to choose in a menu: `<button type="button" crmMenuItem (chosen)="…">`. With `ticked` it is one of several to
 * tick (`many`, the menu stays open) or of which one holds.
 */
@Directive({
  selector: 'button[crmMenuItem]',
  host: {
    tabindex: '-1',
    '[attr.role]': 'role()',
    '[attr.aria-checked]': 'ticked()',
    '[attr.aria-disabled]': 'closed() || null',
    '(click)': 'choose()',
  },
})
export class MenuChoice {
  readonly ticked = input<boolean | null>(null);
  readonly many = input(false);
  readonly closed = input(false);
  readonly chosen = output();
  readonly #popup = inject(Popup);

  protected readonly role = computed(() => {
    if (this.ticked() === null) return 'menuitem';
    return this.many() ? 'menuitemcheckbox' : 'menuitemradio';
  });

  protected choose(): void {
    if (this.closed()) return;
    if (!this.many()) this.#popup.hide();
    this.chosen.emit();
  }
}
