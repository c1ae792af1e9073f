import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  ElementRef,
  TemplateRef,
  computed,
  contentChild,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../../ui';

/** Something a search offers; its id names it in the list. */
export interface SearchOption {
  readonly id: string;
}

/** How one option looks: `<ng-template [crmOption]="options()" let-option>`. */
@Directive({ selector: 'ng-template[crmOption]' })
export class OptionLook<T extends SearchOption> {
  readonly options = input.required<readonly T[]>({ alias: 'crmOption' });
  readonly template = inject<TemplateRef<OptionContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T extends SearchOption>(
    look: OptionLook<T>,
    context: unknown,
  ): context is OptionContext<T> {
    return look instanceof OptionLook && context !== null;
  }
}

interface OptionContext<T> {
  readonly $implicit: T;
}

let boxes = 0;

/**
 * A text field with the matches below it, moved through by the arrows: Enter chooses, Escape closes, and while
 * nothing is typed + and − count up and down.
 */
@Component({
  selector: 'crm-search-box',
  imports: [NgTemplateOutlet, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
  host: { '(focusout)': 'left($event)' },
})
export class SearchBox<T extends SearchOption> {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();
  readonly hint = input('');
  /** What is said when nothing matches. */
  readonly nothing = input.required<string>();
  /** Whether the list stays open after a choice, for the next one. */
  readonly keepsOpen = input(false);
  readonly text = model('');
  readonly opened = output();
  readonly chosen = output<T>();
  readonly counted = output<{ readonly option: T; readonly by: 1 | -1 }>();

  protected readonly look = contentChild.required<OptionLook<T>>(OptionLook);
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly id = `crm-search-box-${++boxes}`;
  protected readonly open = signal(false);
  protected readonly options = computed(() => this.look().options());
  /** What is marked goes back to the best match when something else is typed. */
  protected readonly active = linkedSignal({ source: this.text, computation: () => 0 });

  focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.show();
  }

  protected show(): void {
    this.open.set(true);
    this.opened.emit();
  }

  protected left(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (!(next instanceof Node) || !this.#host.contains(next)) this.open.set(false);
  }

  protected choose(option: T): void {
    this.chosen.emit(option);
    if (!this.keepsOpen()) this.open.set(false);
    else if (this.text() !== '') this.focus();
  }

  protected move(event: KeyboardEvent): void {
    const option = this.options()[this.active()];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open()) {
        this.show();
        return;
      }
      const count = this.options().length;
      if (count > 0) this.mark((this.active() + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (this.open() && option !== undefined) this.choose(option);
    } else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.open.set(false);
    } else if (this.text() === '' && this.open() && option !== undefined && /^[+-]$/.test(event.key)) {
      event.preventDefault();
      this.counted.emit({ option, by: event.key === '+' ? 1 : -1 });
    }
  }

  protected mark(index: number): void {
    this.active.set(index);
    this.#host.querySelector(`#${this.id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }
}
