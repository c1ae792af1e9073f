import type { CanDeactivateFn, Routes } from '@angular/router';
import { mayAsk, mayOpen } from '../platform';
import type { DairyPage } from './dairy-page';

const keepsChanges: CanDeactivateFn<DairyPage> = (page) => page.mayLeave();

/** `/staff`: people, territories and the dairy itself. */
export const routes: Routes = [
  { path: '', loadComponent: () => import('./staff-page').then((file) => file.StaffPage) },
  {
    path: 'territories',
    loadComponent: () => import('./territories-page').then((file) => file.TerritoriesPage),
  },
  {
    path: 'territories/new',
    canMatch: [mayOpen(['create', 'territory'])],
    loadComponent: () => import('./territory-page').then((file) => file.TerritoryPage),
  },
  {
    path: 'territories/:id',
    loadComponent: () => import('./territory-page').then((file) => file.TerritoryPage),
  },
  {
    path: 'new',
    canMatch: [mayAsk('inviteStaff')],
    loadComponent: () => import('./new-person-page').then((file) => file.NewPersonPage),
  },
  {
    path: 'dairy',
    canDeactivate: [keepsChanges],
    loadComponent: () => import('./dairy-page').then((file) => file.DairyPage),
  },
  { path: ':uid', loadComponent: () => import('./person-page').then((file) => file.PersonPage) },
];
