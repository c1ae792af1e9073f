import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Commands, I18n } from '../platform';

/** Every key that does something on this page. */
@Component({
  selector: 'crm-keyboard-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="crm-help-title">{{ t('shell.do.help') }}</h2>
    <p class="crm-quiet">{{ t(letterKeys ? 'shell.help.text' : 'shell.help.off') }}</p>
    <dl>
      @for (row of rows(); track row.id) {
        <div>
          <dt>{{ t(row.title) }}</dt>
          <dd>
            @for (key of row.parts; track $index) {
              <kbd>{{ key }}</kbd>
            }
          </dd>
        </div>
      }
    </dl>
    <button type="button" class="crm-button" (click)="dialog.close()">{{ t('ui.close') }}</button>
  `,
  styles: `
    :host {
      display: grid !important;
      gap: 12px;
      padding: 24px;
    }

    dl {
      margin: 0;
    }

    div {
      display: flex;
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
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly t = inject(I18n).text;
  /** Whether keys without Ctrl or ⌘ do something. */
  protected readonly letterKeys = inject<boolean>(DIALOG_DATA);
  readonly #modifier = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

  protected readonly rows = computed(() => [
    ...this.#commands
      .all()
      .flatMap(({ id, title, keys }) =>
        keys === undefined || (!this.letterKeys && !keys.startsWith('$mod'))
          ? []
          : [{ id, title, parts: this.#parts(keys) }],
      ),
    { id: 'undo', title: 'shell.do.undo' as const, parts: [this.#modifier, 'Z'] },
  ]);

  #parts(keys: string): readonly string[] {
    return keys
      .replace('Shift+', '')
      .split(/[ +]/)
      .map((key) => (key === '$mod' ? this.#modifier : key.toUpperCase()));
  }
}
