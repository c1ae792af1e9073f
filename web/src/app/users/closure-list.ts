import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { MAX_CLOSURES } from '@creamline/domain/territories';
import type { BusinessDay } from '@creamline/domain/time';
import { Format, I18n } from '../platform';
import { Control, Field, Icon } from '../ui';
import { KeepsFocus } from '../ui/keeps-focus';
import { byTime, closing, keptFrom, type ClosureProblem } from './closures';

/** The days without delivery: one or several at once are added by date, and any may be removed. */
@Component({
  selector: 'crm-closure-list',
  imports: [Control, Field, Icon, NgTemplateOutlet],
  hostDirectives: [KeepsFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './closure-list.html',
  styleUrl: './closure-list.scss',
})
export class ClosureList {
  readonly closures = model.required<readonly BusinessDay[]>();
  readonly closed = input(false);

  protected readonly format = inject(Format);
  protected readonly t = inject(I18n).text;
  protected readonly from = signal('');
  protected readonly to = signal('');
  readonly #problem = signal<ClosureProblem | null>(null);
  protected readonly spoken = signal('');
  protected readonly days = computed(() => byTime(this.closures(), this.format.today()));
  protected readonly keptFrom = computed(() => keptFrom(this.format.today()));
  protected readonly hasOld = computed(() => this.closures().some((day) => day < this.keptFrom()));
  protected readonly fromProblem = computed(() => {
    const problem = this.#problem();
    return problem === null || problem === 'order' ? '' : this.#words(problem);
  });
  protected readonly toProblem = computed(() => (this.#problem() === 'order' ? this.#words('order') : ''));

  /** Whether days are chosen and not added yet. */
  readonly pending = computed(() => this.from() !== '' || this.to() !== '');

  protected choose(side: 'from' | 'to', day: string): void {
    this[side].set(day);
    this.#problem.set(null);
  }

  protected addBy(event: Event): void {
    // Enter would save the form.
    event.preventDefault();
    this.add();
  }

  /** Adds the chosen days; false where they cannot be. */
  add(): boolean {
    const result = closing(this.closures(), this.from(), this.to(), this.format.today());
    this.#problem.set(result.ok ? null : result.problem);
    if (!result.ok) return false;
    this.closures.set(result.closures);
    this.spoken.set(this.t('users.closuresAdded', { count: result.added }));
    this.clear();
    return true;
  }

  /** Lets go of chosen days. */
  clear(): void {
    this.from.set('');
    this.to.set('');
    this.#problem.set(null);
  }

  protected remove(day: BusinessDay): void {
    this.closures.update((closures) => closures.filter((each) => each !== day));
    this.spoken.set(this.t('users.closureRemoved', { day: this.format.longDay(day) }));
  }

  protected removeOld(): void {
    const first = this.keptFrom();
    this.closures.update((closures) => closures.filter((day) => day >= first));
  }

  #words(problem: ClosureProblem): string {
    return this.t(`users.closureProblem.${problem}`, { count: MAX_CLOSURES });
  }
}
