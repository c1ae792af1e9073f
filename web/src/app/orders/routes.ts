import type { Routes } from '@angular/router';
import { mayOpen } from '../platform';

/** `/orders`: the list, an order, what was sent, and entry; each loaded when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./list/order-list').then((file) => file.OrderList),
  },
  {
    path: 'new',
    canMatch: [mayOpen(['create', 'orderDraft'])],
    loadComponent: () => import('./entry/order-entry').then((file) => file.OrderEntry),
  },
  {
    path: 'new',
    loadComponent: () => import('./entry/entry-denied').then((file) => file.EntryDenied),
  },
  {
    path: 'drafts/:id',
    loadComponent: () => import('./drafts/draft-page').then((file) => file.DraftPage),
  },
  {
    path: ':id',
    loadComponent: () => import('./detail/order-detail').then((file) => file.OrderDetail),
  },
];
