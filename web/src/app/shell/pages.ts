import type { Route, Routes } from '@angular/router';
import { mayOpen, texts } from '../platform';
import { navigation } from './navigation';

const rooms: Readonly<Record<string, Pick<Route, 'loadChildren' | 'loadComponent' | 'resolve'>>> = {
  '': {
    loadComponent: () => import('../today').then((file) => file.Today),
    resolve: { texts: texts('today', 'interactions') },
  },
  customers: {
    loadChildren: () => import('../customers/routes').then((file) => file.routes),
    resolve: { texts: texts('customers') },
  },
  orders: {
    loadChildren: () => import('../orders/routes').then((file) => file.routes),
    resolve: { texts: texts('orders') },
  },
  segments: {
    loadChildren: () => import('../segments/routes').then((file) => file.routes),
    resolve: { texts: texts('segments') },
  },
  loyalty: {
    loadChildren: () => import('../loyalty/routes').then((file) => file.routes),
    resolve: { texts: texts('loyalty') },
  },
  staff: {
    loadChildren: () => import('../users/routes').then((file) => file.routes),
    resolve: { texts: texts('users') },
  },
  undelivered: {
    loadChildren: () => import('../messages/routes').then((file) => file.routes),
    resolve: { texts: texts('messages') },
  },
  audit: {
    loadChildren: () => import('../audit/routes').then((file) => file.routes),
    resolve: { texts: texts('audit', 'messages') },
  },
};

/** A page for each place of the navigation; one that is closed to the role says so. */
export const pages: Routes = [
  {
    path: 'today/:uid',
    loadChildren: () => import('../today/routes').then((file) => file.routes),
    resolve: { texts: texts('today') },
  },
  { path: 'today', redirectTo: '' },
  ...navigation.flatMap((place): Route[] => {
    const path = place.link.slice(1);
    const closed: Route = {
      path,
      loadComponent: () => import('./closed-page').then((file) => file.ClosedPage),
      data: { reason: 'denied' },
    };
    const open: Route = {
      path,
      canMatch: [mayOpen(...place.opens)],
      ...rooms[path],
      ...(path === '' ? { pathMatch: 'full' } : {}),
    };
    return path === '' ? [open] : [open, { ...closed, children: [{ path: '**', children: [] }] }];
  }),
  {
    path: '**',
    loadComponent: () => import('./closed-page').then((file) => file.ClosedPage),
    data: { reason: 'missing' },
  },
];
