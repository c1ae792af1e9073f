import {
  makeEnvironmentProviders,
  provideZonelessChangeDetection,
  type EnvironmentProviders,
} from '@angular/core';
import { CONFIGURATION, type Configuration } from './configuration';

/** Everything the console stands on. Firebase loads where it is first asked for, which is not to show the first page. */
export function providePlatform(configuration: Promise<Configuration>): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideZonelessChangeDetection(),
    { provide: CONFIGURATION, useValue: configuration },
  ]);
}
