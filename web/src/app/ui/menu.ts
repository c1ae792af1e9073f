import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';
import { MenuChoice, MenuList } from './menu-parts';
import { Opens, Popup } from './popup';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconName;
  /** A tick box where it is given; the menu then stays open. */
  readonly checked?: boolean;
  /** Why the item cannot be used; empty or absent where it can. */
  readonly closed?: string;
  readonly run: () => void;
}

/** A button that opens a list of things to do or to tick. */
@Component({
  selector: 'crm-menu',
  imports: [Icon, MenuChoice, MenuList, Opens, Popup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="crm-button"
      aria-haspopup="menu"
      [class.icon]="bare()"
      [class.primary]="primary()"
      [crmOpens]="panel"
      [attr.aria-label]="bare() ? label() : null"
      [title]="bare() ? label() : ''"
    >
      @if (icon(); as name) {
        <crm-icon [name]="name" />
      }
      @if (!bare()) {
        {{ label() }}
      }
    </button>
    <div crmPopup #panel="crmPopup">
      @if (panel.open()) {
        <div class="menu crm-panel" crmMenuList [attr.aria-label]="label()">
          @for (item of items(); track item.id) {
            <button
              type="button"
              crmMenuItem
              [ticked]="item.checked ?? null"
              [many]="item.checked !== undefined"
              [closed]="!!item.closed"
              [title]="item.closed ?? ''"
              (chosen)="item.run()"
            >
              @if (item.checked !== undefined) {
                <crm-icon name="check" [class.unticked]="!item.checked" />
              } @else if (item.icon; as name) {
                <crm-icon [name]="name" />
              }
              {{ item.text }}
              @if (item.closed) {
                <span class="crm-label">{{ item.closed }}</span>
              }
            </button>
          } @empty {
            <p class="crm-label">{{ nothing() }}</p>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .menu {
      display: grid;
      min-width: 180px;
      max-width: min(320px, calc(100vw - 16px));
      max-height: 60vh;
      padding: 8px;
      overflow: auto;
      background: var(--crm-raised);
      box-shadow: 0 4px 16px var(--crm-shadow);
    }

    .menu button {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      min-height: 36px;
      padding: 4px 8px;
      border: 0;
      border-radius: var(--crm-radius-control);
      background: none;
      color: var(--crm-text);
      text-align: start;
      cursor: pointer;
    }

    .menu button:hover,
    .menu button:focus-visible {
      background: var(--crm-hover);
    }

    .menu button[aria-disabled='true'] {
      color: var(--crm-quiet);
      cursor: not-allowed;
    }

    .menu p {
      margin: 0;
      padding: 8px;
    }

    .unticked {
      visibility: hidden;
    }

    @media (pointer: coarse) {
      .menu button {
        min-height: 44px;
      }
    }
  `,
})
export class Menu {
  readonly label = input.required<string>();
  readonly items = input.required<readonly MenuItem[]>();
  readonly icon = input<IconName | null>(null);
  /** Whether to show the icon alone; the label is then for those who do not see it. */
  readonly bare = input(false);
  readonly primary = input(false);
  /** What the menu says where it has no items. */
  readonly nothing = input('');
}
