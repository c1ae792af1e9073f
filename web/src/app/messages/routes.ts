import type { Routes } from '@angular/router';

/** `/undelivered`: mails and events that did not reach their end. */
export const routes: Routes = [
  { path: '', loadComponent: () => import('./undelivered-page').then((file) => file.UndeliveredPage) },
];
