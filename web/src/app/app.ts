import { ChangeDetectionStrategy, ChangeDetectorRef, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ConsoleVersion } from './platform/console-version';
import { Appearance } from './shell/appearance';

/** The root: whatever page the address names, in the look this device prefers. */
@Component({
  selector: 'crm-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet (activate)="fill()" />`,
})
export class App {
  readonly #changes = inject(ChangeDetectorRef);

  constructor() {
    inject(Appearance);
    inject(ConsoleVersion);
  }

  /** The outlet puts a page in without its texts, and the browser may draw it so before the next turn fills them in. */
  protected fill(): void {
    this.#changes.detectChanges();
  }
}
