import { Component } from '@angular/core';
import {
  BarChart,
  Why,
  State,
  Confirm,
  Toasts,
  HealthMeter,
  LifecycleChip,
  TierBadge,
  Money,
  PageHeader,
  Field,
  RelativeTime,
} from '../ui';
import { Writer, LiveStore, SyncState, SearchIndex, Commands, Callables, PageCustomer } from '../platform';
import { inject } from '@angular/core';
@Component({ selector: 'crm-shell', template: 'x' })
export class Shell {
  a = [
    BarChart,
    Why,
    State,
    Confirm,
    Toasts,
    HealthMeter,
    LifecycleChip,
    TierBadge,
    Money,
    PageHeader,
    Field,
    RelativeTime,
  ];
  w = inject(Writer);
  b = [LiveStore, SyncState, SearchIndex, Commands, Callables, PageCustomer];
}
