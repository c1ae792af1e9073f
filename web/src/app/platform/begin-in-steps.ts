import {
  EnvironmentInjector,
  inject,
  provideAppInitializer,
  type EnvironmentProviders,
  type ProviderToken,
} from '@angular/core';
import { nextTask } from './next-task';

/**
 * Makes these before the first component asks for them, each in a task of its own: on a slow device the console would
 * otherwise be deaf while everything that a start needs is made in one go.
 */
export function beginInSteps(...tokens: readonly ProviderToken<unknown>[]): EnvironmentProviders {
  return provideAppInitializer(async () => {
    const injector = inject(EnvironmentInjector);
    for (const token of tokens) {
      await nextTask();
      injector.get(token);
    }
    await nextTask();
  });
}
