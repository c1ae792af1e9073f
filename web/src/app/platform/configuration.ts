import { InjectionToken } from '@angular/core';

/** Ports of the emulators on 127.0.0.1, as the launcher writes them into `/emulators.json`. */
export interface EmulatorPorts {
  readonly auth: number;
  readonly firestore: number;
  readonly functions: number;
  readonly storage: number;
}

/** Which project the console talks to; `emulators` is null in production. */
export interface Configuration {
  readonly options: Readonly<Record<string, string>>;
  readonly emulators: EmulatorPorts | null;
}

/** On its way from the moment the console starts; the first page is drawn without it. */
export const CONFIGURATION = new InjectionToken<Promise<Configuration>>('crm configuration');

const emulatorHosts = ['localhost', '127.0.0.1'];

async function json(address: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const answer = await fetch(address);
    if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) return null;
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : null;
  } catch {
    return null;
  }
}

function port(body: Readonly<Record<string, unknown>>, name: string): number {
  return Number(body[name]);
}

/** Finds the project: the emulators' file where this page is served locally, else what Hosting says. */
export async function loadConfiguration(host: string): Promise<Configuration> {
  if (emulatorHosts.includes(host)) {
    const local = await json('/emulators.json');
    if (local !== null)
      return {
        options: { projectId: String(local['projectId']), apiKey: 'demo', authDomain: 'localhost' },
        emulators: {
          auth: port(local, 'auth'),
          firestore: port(local, 'firestore'),
          functions: port(local, 'functions'),
          storage: port(local, 'storage'),
        },
      };
  }
  const hosted = (await json('/__/firebase/init.json')) ?? {};
  const options = Object.fromEntries(Object.entries(hosted).map(([name, value]) => [name, String(value)]));
  return { options, emulators: null };
}
