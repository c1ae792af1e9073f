import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

export type Tone = 'quiet' | 'good' | 'watch' | 'risk';

/** How a state looks wherever it is named. */
export interface Look {
  readonly icon: IconName;
  readonly tone: Tone;
}

/** A state as a word with its icon; the colour only underlines what both say. */
@Component({
  selector: 'crm-tone-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="crm-chip"
    ><crm-icon [name]="look().icon" [class]="look().tone" />{{ name() }}</span
  >`,
  styles: `
    crm-icon {
      width: 16px;
      height: 16px;
    }

    .quiet {
      color: var(--crm-quiet);
    }

    .good {
      color: var(--crm-good);
    }

    .watch {
      color: var(--crm-watch);
    }

    .risk {
      color: var(--crm-risk);
    }
  `,
})
export class ToneChip {
  readonly look = input.required<Look>();
  readonly name = input.required<string>();
}
