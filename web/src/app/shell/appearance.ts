import { Injectable, effect, inject, signal } from '@angular/core';
import { DeviceStorage } from '../platform/device-storage';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** How the console looks on this device. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  readonly #device = inject(DeviceStorage);
  readonly theme = signal<Theme>(themes.find((theme) => theme === this.#device.read('theme')) ?? 'system');
  readonly density = signal<Density>(
    densities.find((density) => density === this.#device.read('density')) ?? 'comfortable',
  );

  constructor() {
    const root = document.documentElement;
    effect(() => {
      root.dataset['theme'] = this.theme();
      this.#device.write('theme', this.theme());
    });
    effect(() => {
      root.classList.toggle('crm-compact', this.density() === 'compact');
      this.#device.write('density', this.density());
    });
  }
}
