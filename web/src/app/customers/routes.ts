import type { Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { keepsChanges } from './edit/keeps-changes';

/** `/customers`: the list, a customer's page, and the form; each loaded when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./list/customer-list-page').then((file) => file.CustomerListPage),
  },
  {
    path: '',
    // The list does without them: it is what most people wait for.
    resolve: { texts: texts('customers-page') },
    children: [
      {
        path: 'new',
        canMatch: [mayOpen(['create', 'customer'])],
        canDeactivate: [keepsChanges],
        loadComponent: () => import('./edit/customer-form-page').then((file) => file.CustomerFormPage),
      },
      {
        path: ':id/edit',
        canMatch: [mayOpen(['update', 'customer'])],
        canDeactivate: [keepsChanges],
        loadComponent: () => import('./edit/customer-form-page').then((file) => file.CustomerFormPage),
      },
      {
        path: 'new',
        loadComponent: () => import('./edit/closed-page').then((file) => file.ClosedPage),
      },
      {
        path: ':id/edit',
        loadComponent: () => import('./edit/closed-page').then((file) => file.ClosedPage),
      },
      {
        path: ':id',
        resolve: { texts: texts('contacts', 'interactions', 'loyalty', 'orders', 'segments') },
        loadComponent: () => import('./page/customer-page').then((file) => file.CustomerPage),
      },
    ],
  },
];
