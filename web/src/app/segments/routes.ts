import type { CanDeactivateFn, Routes } from '@angular/router';
import { mayOpen } from '../platform';
import type { SegmentEdit } from './edit/segment-edit';

const keepsChanges: CanDeactivateFn<SegmentEdit> = (page) => page.mayLeave();

/** `/segments`: the list, a segment, and the rule editor; each loaded when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./list/segment-list').then((file) => file.SegmentList),
  },
  {
    path: 'new',
    canMatch: [mayOpen(['create', 'segment'])],
    canDeactivate: [keepsChanges],
    loadComponent: () => import('./edit/segment-edit').then((file) => file.SegmentEdit),
  },
  {
    path: ':id/edit',
    canMatch: [mayOpen(['update', 'segment'])],
    canDeactivate: [keepsChanges],
    loadComponent: () => import('./edit/segment-edit').then((file) => file.SegmentEdit),
  },
  { path: ':id/edit', redirectTo: ':id' },
  { path: 'new', redirectTo: '' },
  {
    path: ':id',
    loadComponent: () => import('./detail/segment-detail').then((file) => file.SegmentDetail),
  },
];
