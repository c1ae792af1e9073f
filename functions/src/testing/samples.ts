import type { Contact } from '@creamline/domain/contacts';
import { sampleContact } from '@creamline/domain/contacts/samples';
import type { Customer } from '@creamline/domain/customers';
import { sampleCustomer } from '@creamline/domain/customers/samples';
import { interactionSchema, type Interaction } from '@creamline/domain/interactions';
import { orderSchema, type Order } from '@creamline/domain/orders';
import { segmentSchema, type Segment, type SegmentNode } from '@creamline/domain/segments';
import type { Task } from '@creamline/domain/tasks';
import { sampleTask } from '@creamline/domain/tasks/samples';
import { userSchema, type User } from '@creamline/domain/users';

const at = new Date('2026-06-01T08:00:00Z');
const authored = {
  createdAt: at,
  createdBy: 'rep-anna',
  updatedAt: at,
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
};
const scope = { assignedRepId: 'rep-anna', territoryId: 'leipzig' };

/** For specs: what a client may have written. */
export function customer(change: Partial<Customer> = {}): Customer {
  const preferences = { deliveryDays: [], deliveryNote: '', contactMethod: null, language: null };
  return sampleCustomer({ preferences, ...authored, ...change });
}

export function contact(change: Partial<Contact> = {}): Contact {
  return sampleContact({ name: 'Karla Kern', ...authored, ...change });
}

export function interaction(change: Partial<Interaction> = {}): Interaction {
  return {
    ...interactionSchema.parse({
      customerId: 'c1',
      contactId: null,
      userId: 'rep-anna',
      interactionType: 'call',
      timestamp: at,
      durationMinutes: null,
      summary: 'Talked about the trial',
      detailedNotes: '',
      sentiment: null,
      followUpRequired: false,
      followUpDate: null,
      followUpUserId: null,
      relatedIds: {},
      outcome: null,
      nextSteps: '',
      ...scope,
      ...authored,
    }),
    ...change,
  };
}

export function task(change: Partial<Task> = {}): Task {
  return { ...sampleTask, kind: 'call', title: 'Call back', ...change };
}

export function user(change: Partial<User> = {}): User {
  return {
    ...userSchema.parse({
      name: 'Anna Roth',
      email: 'anna@example.com',
      role: 'rep',
      territories: ['leipzig'],
      managerId: 'manager-mara',
      active: true,
      locale: 'en',
      validAfter: null,
      createdAt: at,
      updatedAt: at,
    }),
    ...change,
  };
}

export function segment(criteria: SegmentNode, change: Partial<Segment> = {}): Segment {
  return {
    ...segmentSchema.parse({
      name: 'A segment',
      description: '',
      segmentType: 'geography',
      criteria,
      status: 'active',
      ...authored,
    }),
    ...change,
  };
}

/** A delivered order of one crate, as an order system writes it: it knows of no representative. */
export function order(change: Partial<Order> = {}): Order {
  return {
    ...orderSchema.parse({
      customerId: 'c1',
      orderNumber: '4711',
      status: 'delivered',
      placedAt: at,
      deliveredAt: at,
      currency: 'EUR',
      lines: [
        {
          sku: 'milk',
          name: 'Milk',
          quantity: 1,
          unitPriceMinor: 1000,
          discountMinor: 0,
          vatRate: 0,
          depositMinor: 0,
        },
      ],
      source: 'erp',
      externalId: null,
      note: '',
      totals: null,
      assignedRepId: null,
      territoryId: null,
      createdAt: at,
      updatedAt: at,
    }),
    ...change,
  };
}
