import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ConsoleVersion } from './platform/console-version';
import { Appearance } from './shell/appearance';

/** The root: whatever page the address names, in the look this device prefers. */
@Component({
  selector: 'crm-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet />`,
})
export class App {
  constructor() {
    inject(Appearance);
    inject(ConsoleVersion);
  }
}
