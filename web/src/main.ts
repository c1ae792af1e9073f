import { RendererFactory2 } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  Router,
  provideRouter,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withPreloading,
} from '@angular/router';
import { App } from './app/app';
import { beginInSteps } from './app/platform/begin-in-steps';
import { loadConfiguration } from './app/platform/configuration';
import { nextTask } from './app/platform/next-task';
import { providePlatform } from './app/platform/platform';
import { PreloadWhenIdle } from './app/platform/preload-when-idle';
import { appRoutes } from './app/routes';
import { Appearance } from './app/shell/appearance';

// With its first schema zod tries `new Function`, which the content security policy reports. Told here, and nowhere else:
// the chunks that make schemas are loaded later.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const configuration = loadConfiguration(location.hostname);
// Reading the scripts, starting and opening the page are pieces of work of their own: between them the browser may answer.
await nextTask();
const { injector } = await bootstrapApplication(App, {
  providers: [
    providePlatform(configuration),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withPreloading(PreloadWhenIdle),
      withDisabledInitialNavigation(),
    ),
    beginInSteps(RendererFactory2, Appearance, PreloadWhenIdle),
  ],
});
await nextTask();
injector.get(Router).initialNavigation();
