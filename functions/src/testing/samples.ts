import { contactSchema, type Contact } from '@creamline/domain/contacts';
import { customerSchema, type Customer } from '@creamline/domain/customers';
import { interactionSchema, type Interaction } from '@creamline/domain/interactions';
import { orderSchema, type Order } from '@creamline/domain/orders';
import { segmentSchema, type Segment, type SegmentNode } from '@creamline/domain/segments';
import { taskSchema, type Task } from '@creamline/domain/tasks';
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
  return {
    ...customerSchema.parse({
      basicInfo: {
        name: 'Käserei Kern',
        legalName: null,
        email: null,
        phone: null,
        address: { line1: '', line2: '', city: 'Leipzig', region: '', postalCode: '04109', country: 'DE' },
        location: null,
      },
      status: 'active',
      businessType: 'retail',
      companySize: null,
      industryCategory: null,
      accountManager: null,
      preferences: { deliveryDays: [], deliveryNote: '', contactMethod: null, language: null },
      discoverySource: null,
      acquisitionChannel: null,
      parentId: null,
      custom: {},
      ...scope,
      ...authored,
    }),
    ...change,
  };
}

export function contact(change: Partial<Contact> = {}): Contact {
  return {
    ...contactSchema.parse({
      customerId: 'c1',
      name: 'Karla Kern',
      position: '',
      department: '',
      email: null,
      phone: null,
      preferredContactMethod: null,
      birthday: null,
      notes: '',
      tags: [],
      isPrimary: false,
      isDecisionMaker: false,
      influenceLevel: null,
      communicationPreferences: [],
      ...scope,
      ...authored,
    }),
    ...change,
  };
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
  return {
    ...taskSchema.parse({
      kind: 'call',
      title: 'Call back',
      note: '',
      customerId: 'c1',
      customerName: 'Käserei Kern',
      assigneeId: 'rep-anna',
      dueAt: new Date('2026-06-10T12:00:00Z'),
      allDay: false,
      remindMinutesBefore: 30,
      state: 'open',
      doneAt: null,
      snoozeCount: 0,
      recurrence: null,
      ...scope,
      ...authored,
    }),
    ...change,
  };
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
