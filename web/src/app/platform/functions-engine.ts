import { runInInjectionContext, type EnvironmentInjector } from '@angular/core';
import { FirebaseApp } from '@angular/fire/app';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from '@angular/fire/functions';
import type { CallResult } from './callables';
import type { Configuration } from './configuration';
import { plainValue } from './documents';
import { codeOf } from './engine';

/** Region of every function. */
const REGION = 'europe-west1';

export async function callFunction(
  injector: EnvironmentInjector,
  configuration: Configuration,
  name: string,
  data: unknown,
): Promise<CallResult> {
  try {
    const answer = await runInInjectionContext(injector, () => {
      const functions = getFunctions(injector.get(FirebaseApp), REGION);
      if (configuration.emulators !== null)
        connectFunctionsEmulator(functions, '127.0.0.1', configuration.emulators.functions);
      return httpsCallable(functions, name)(data);
    });
    return { ok: true, data: plainValue(answer.data) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}
