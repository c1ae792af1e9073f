import type { Routes } from '@angular/router';
import { texts } from '../platform';

/** `/loyalty`: the programme and its tiers. */
export const routes: Routes = [
  {
    path: '',
    resolve: { texts: texts('loyalty') },
    loadComponent: () => import('./loyalty-page').then((file) => file.LoyaltyPage),
  },
];
