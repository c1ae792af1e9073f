// What dialogs are made of, loaded with the first. By name: a package that is loaded late itself is kept whole.
export { Dialog } from '@angular/cdk/dialog';
export { ConfirmDialog } from './confirm-dialog';
