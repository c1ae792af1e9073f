import type { Routes } from '@angular/router';

/** `/audit`: privileged changes. */
export const routes: Routes = [
  { path: '', loadComponent: () => import('./audit-page').then((file) => file.AuditPage) },
];
