import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withPreloading } from '@angular/router';
import { App } from './app/app';
import { loadConfiguration } from './app/platform/configuration';
import { providePlatform } from './app/platform/platform';
import { PreloadWhenIdle } from './app/platform/preload-when-idle';
import { appRoutes } from './app/routes';

// With its first schema zod tries `new Function`, which the content security policy reports. Told here, and nowhere else:
// the chunks that make schemas are loaded later.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const configuration = loadConfiguration(location.hostname);
// Reading the scripts and starting are two pieces of work: between them the browser may answer.
await new Promise((next) => setTimeout(next));

await bootstrapApplication(App, {
  providers: [
    providePlatform(configuration),
    provideRouter(appRoutes, withComponentInputBinding(), withPreloading(PreloadWhenIdle)),
  ],
});
