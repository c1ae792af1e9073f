import type { Routes } from '@angular/router';

/** What Today leads to. */
export const routes: Routes = [
  { path: '', loadComponent: () => import('./member-tasks').then((file) => file.MemberTasks) },
];
