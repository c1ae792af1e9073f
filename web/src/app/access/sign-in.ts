import { Component } from '@angular/core';
@Component({ selector: 'crm-sign-in', template: 'x' })
export class SignIn {}
