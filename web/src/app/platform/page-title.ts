import { Injectable, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

export interface Crumb {
  readonly text: string;
  readonly link?: string;
}

/** The title of the page, shown in the top bar and the browser's tab. */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  readonly #title = inject(Title);
  readonly #crumbs = signal<readonly Crumb[]>([]);
  readonly crumbs = this.#crumbs.asReadonly();

  /** Names the page: `set('Customers')`, or a trail that ends with the page: `set({text, link}, 'Café Amsel')`. */
  set(...trail: readonly (string | Crumb)[]): void {
    const crumbs = trail.map((part) => (typeof part === 'string' ? { text: part } : part));
    this.#crumbs.set(crumbs);
    const words = crumbs.map((crumb) => crumb.text).reverse();
    this.#title.setTitle([...words, 'Creamline'].join(' · '));
  }
}
