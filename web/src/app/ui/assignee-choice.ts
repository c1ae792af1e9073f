import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { may } from '@creamline/domain/access';
import { I18n, LiveStore, Session } from '../platform';

/** Who is to do something: whoever asks, or a colleague whose role has tasks. */
@Component({
  selector: 'crm-assignee-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span class="crm-label">{{ t('ui.assignee.who') }}</span>
      <select class="crm-input" (change)="choose($event)">
        <option value="" [selected]="uid() === ''">{{ t('ui.assignee.me') }}</option>
        @for (person of colleagues(); track person.id) {
          <option [value]="person.id" [selected]="uid() === person.id">{{ person.name }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      flex: 1 1 150px;
    }

    label {
      display: grid;
      gap: 4px;
    }
  `,
})
export class AssigneeChoice {
  /** Whom; the signed-in person where empty. */
  readonly uid = input.required<string>();
  readonly chosen = output<string>();

  readonly #session = inject(Session);
  protected readonly t = inject(I18n).text;
  readonly #staff = inject(LiveStore).query(() => ({
    from: ['user'],
    where: [['active', '==', true]],
    orderBy: [['name', 'asc']],
    limit: 100,
  }));
  protected readonly colleagues = computed(() => {
    const own = this.#session.uid();
    return (this.#staff().value ?? []).filter(({ id, role }) => id !== own && may(role, 'list', 'task'));
  });

  protected choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.chosen.emit(target.value);
  }
}
