import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { standingOf } from '@creamline/domain/segments/plain';
import { I18n, Session } from '../../platform';
import { Icon } from '../../ui/icon';
import { KeepsFocus } from '../../ui/keeps-focus';
import { Menu, type MenuItem } from '../../ui/menu';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';
import { filterChoices, filterNames, withFilter, type FilterName, type ListState } from './list-state';

/** What the list is narrowed by: a chip for each filter in force, and a menu for each that could be. */
@Component({
  selector: 'crm-filter-bar',
  imports: [Icon, Menu],
  hostDirectives: [KeepsFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (chip of chips(); track chip.name) {
      <button type="button" class="crm-chip" aria-pressed="true" (click)="remove(chip.name)">
        {{ chip.text }}
        <crm-icon name="close" />
        <span class="crm-unseen">{{ t('customers.filter.remove') }}</span>
      </button>
    }
    @for (menu of menus(); track menu.name) {
      <crm-menu [label]="menu.label" [items]="menu.items" [nothing]="t('customers.filter.nothing')" />
    }
    @if (chips().length > 1) {
      <button type="button" class="crm-button plain" (click)="clear()">
        {{ t('customers.filter.clear') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }

    crm-icon {
      width: 16px;
      height: 16px;
    }
  `,
})
export class FilterBar {
  readonly state = input.required<ListState>();
  readonly changed = output<ListState>();

  readonly #session = inject(Session);
  readonly #names = inject(ReferenceNames);
  protected readonly t = inject(I18n).text;

  protected readonly chips = computed(() =>
    filterNames.flatMap((name) => {
      const value = this.state().filters[name];
      return value === undefined
        ? []
        : [{ name, text: `${this.t(`customers.filter.${name}`)}: ${this.#valueName(name, value)}` }];
    }),
  );

  protected readonly menus = computed(() =>
    filterNames
      .filter((name) => this.state().filters[name] === undefined && this.#offers(name))
      .map((name) => ({ name, label: this.t(`customers.filter.${name}`), items: this.#items(name) })),
  );

  constructor() {
    this.#names.need('segment');
    // A rep is offered neither: their names are read where a page shows one.
    if (this.#offers('rep')) this.#names.need('user');
    if (this.#offers('territory')) this.#names.need('territory');
  }

  protected remove(name: FilterName): void {
    this.changed.emit(withFilter(this.state(), name, null));
  }

  protected clear(): void {
    this.changed.emit({ ...this.state(), filters: {} });
  }

  /** A rep has one scope and a manager of one territory has one territory: nothing to choose. */
  #offers(name: FilterName): boolean {
    const role = this.#session.role();
    if (name === 'rep') return role === 'manager' || role === 'service';
    if (name === 'territory')
      return role !== 'rep' && (role !== 'manager' || this.#session.territories().length > 1);
    return true;
  }

  #items(name: FilterName): readonly MenuItem[] {
    return this.#values(name).map((value) => ({
      id: value,
      text: this.#valueName(name, value),
      run: (): void => this.changed.emit(withFilter(this.state(), name, value)),
    }));
  }

  #values(name: FilterName): readonly string[] {
    switch (name) {
      case 'segment':
        return this.#names
          .segments()
          .filter((each) => standingOf(each) === 'active')
          .map((each) => each.id);
      case 'rep':
        return this.#names.reps().map((each) => each.id);
      case 'territory':
        return this.#names
          .territories()
          .map((each) => each.id)
          .filter((id) => this.#session.role() !== 'manager' || this.#session.territories().includes(id));
      default:
        return filterChoices[name] ?? [];
    }
  }

  #valueName(name: FilterName, value: string): string {
    switch (name) {
      case 'segment':
        return this.#names.segmentName(value) || this.t('customers.filter.unnamed');
      case 'rep':
        return this.#names.userName(value) || this.t('customers.filter.unnamed');
      case 'territory':
        return this.#names.territoryName(value) || this.t('customers.filter.unnamed');
      default:
        return choiceText(this.t, name, value);
    }
  }
}
