import type { Routes } from '@angular/router';
import { SignIn } from './access/sign-in';
import { signedIn, signedOut } from './platform/guards';
import { texts } from './platform/i18n';

export const appRoutes: Routes = [
  {
    path: 'sign-in',
    canActivate: [signedOut],
    resolve: { texts: texts('access') },
    component: SignIn,
  },
  {
    path: 'no-access',
    resolve: { texts: texts('access') },
    loadComponent: () => import('./access/no-access').then((file) => file.NoAccess),
  },
  {
    path: '',
    canMatch: [signedIn],
    resolve: { texts: texts('access', 'ui', 'shell') },
    loadComponent: () => import('./shell/shell').then((file) => file.Shell),
    loadChildren: () => import('./shell/pages').then((file) => file.pages),
  },
];
