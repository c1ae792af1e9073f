import {
  inject,
  type EnvironmentProviders,
  makeEnvironmentProviders,
  provideZonelessChangeDetection,
} from '@angular/core';
import { FirebaseApp, initializeApp, provideFirebaseApp } from '@angular/fire/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  provideAuth,
} from '@angular/fire/auth';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { CONFIGURATION, type Configuration } from './configuration';
import { IcuTranspiler } from './icu-transpiler';

/** Everything the console stands on: the Firebase app, sign-in, and texts. Firestore comes later, on first use. */
export function providePlatform(configuration: Configuration): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideZonelessChangeDetection(),
    { provide: CONFIGURATION, useValue: configuration },
    provideFirebaseApp(() => initializeApp({ ...configuration.options })),
    provideAuth(() => {
      const auth = initializeAuth(inject(FirebaseApp), {
        persistence: [indexedDBLocalPersistence, browserLocalPersistence],
      });
      if (configuration.emulators !== null)
        connectAuthEmulator(auth, `http://127.0.0.1:${configuration.emulators.auth}`, {
          disableWarnings: true,
        });
      return auth;
    }),
    provideTransloco({
      config: {
        availableLangs: ['en', 'de'],
        defaultLang: 'en',
        reRenderOnLangChange: false,
        missingHandler: { logMissingKey: false, allowEmpty: true },
      },
    }),
    provideTranslocoTranspiler(IcuTranspiler),
  ]);
}
