import type { Routes } from '@angular/router';
export const pages: Routes = [];
