import { Component } from '@angular/core';
@Component({ selector: 'crm-today', template: '<h1>Today</h1>' })
export class Today {}
