import type { Routes } from '@angular/router';

/** `/loyalty`: the programme and its tiers. */
export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./loyalty-page').then((file) => file.LoyaltyPage),
  },
];
