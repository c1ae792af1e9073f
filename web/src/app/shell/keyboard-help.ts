import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Commands, I18n, Session, type Command, type TextKey } from '../platform';
import { keyWords } from './key-words';

const ENTER = '↵';

interface Part {
  readonly heading: TextKey;
  readonly rows: readonly {
    readonly id: string;
    readonly title: TextKey;
    readonly keys: readonly string[];
  }[];
}

/** Two keys that do the same: the one that works everywhere stands for both. */
const isSpare = ({ id }: Command): boolean => id === 'slash';

/** Every key that does something: anywhere, in lists, and in what is filled in. */
@Component({
  selector: 'crm-keyboard-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="crm-help-title">{{ t('shell.do.help') }}</h2>
    <p class="crm-quiet">{{ t(letterKeys ? 'shell.help.text' : 'shell.help.off') }}</p>
    @for (part of parts(); track part.heading) {
      <h3>{{ t(part.heading) }}</h3>
      <dl>
        @for (row of part.rows; track row.id) {
          <div>
            <dt>{{ t(row.title) }}</dt>
            <dd>
              @for (key of row.keys; track $index) {
                <kbd>{{ key }}</kbd>
              }
            </dd>
          </div>
        }
      </dl>
    }
    <button type="button" class="crm-button" (click)="dialog.close()">{{ t('ui.close') }}</button>
  `,
  styles: `
    :host {
      display: grid !important;
      gap: 12px;
      padding: 24px;
    }

    h2:focus {
      outline: none;
    }

    h3 {
      font-size: 14px;
    }

    dl {
      margin: 0;
    }

    div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--crm-line);
    }

    dd {
      display: flex;
      gap: 4px;
      margin: 0;
    }

    button {
      justify-self: end;
    }
  `,
})
export class KeyboardHelp {
  readonly #commands = inject(Commands);
  readonly #session = inject(Session);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly t = inject(I18n).text;
  /** Whether keys without Ctrl or ⌘ do something. */
  protected readonly letterKeys = inject<boolean>(DIALOG_DATA);

  protected readonly parts = computed<readonly Part[]>(() => [
    {
      heading: 'shell.help.anywhere',
      rows: [
        ...this.#commands
          .all()
          .filter((command) => !isSpare(command))
          .flatMap(({ id, title, keys }) =>
            keys === undefined || (!this.letterKeys && !keys.startsWith('$mod'))
              ? []
              : [{ id, title, keys: keyWords(keys) }],
          ),
        { id: 'undo', title: 'shell.do.undo', keys: keyWords('$mod+z') },
      ],
    },
    ...this.#ofLists(),
    {
      heading: 'shell.help.forms',
      rows: [
        { id: 'save', title: 'shell.help.save', keys: [...keyWords('$mod'), ENTER] },
        ...this.#ofOrders(),
        { id: 'close', title: 'shell.help.close', keys: ['Esc'] },
      ],
    },
  ]);

  /** Only for those who have the list. */
  #ofLists(): readonly Part[] {
    if (!this.#session.can('list', 'customer') && !this.#session.can('list', 'customerCard')) return [];
    return [
      {
        heading: 'shell.help.lists',
        rows: [
          { id: 'walk', title: 'shell.help.walk', keys: ['↑', '↓'] },
          { id: 'choose', title: 'shell.help.choose', keys: [this.t('shell.help.space')] },
          { id: 'open', title: 'shell.help.open', keys: [ENTER] },
          ...(this.#session.role() === 'rep' || this.#session.role() === 'manager'
            ? [{ id: 'change', title: 'shell.help.change' as const, keys: ['F2'] }]
            : []),
        ],
      },
    ];
  }

  /** Only for those who enter orders. */
  #ofOrders(): Part['rows'] {
    if (!this.#session.can('create', 'orderDraft')) return [];
    return [
      { id: 'more', title: 'shell.help.more', keys: [ENTER] },
      { id: 'count', title: 'shell.help.count', keys: ['+', '−'] },
    ];
  }
}
