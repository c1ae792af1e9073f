import type { Routes } from '@angular/router';
import { signedIn, signedOut, texts } from './platform';

export const appRoutes: Routes = [
  {
    path: 'sign-in',
    canActivate: [signedOut],
    resolve: { texts: texts('access') },
    loadComponent: () => import('./access/sign-in').then((file) => file.SignIn),
  },
  {
    path: '',
    canActivate: [signedIn],
    resolve: { texts: texts('ui', 'shell', 'interactions') },
    loadComponent: () => import('./shell/shell').then((file) => file.Shell),
    loadChildren: () => import('./shell/pages').then((file) => file.pages),
  },
];
