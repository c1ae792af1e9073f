import * as z from 'zod';
import { authored, idSchema, line, scoped, text } from '../paths/shared.ts';
import { businessTypes, companySizes, contactMethods, customerStatuses } from './choices.ts';
import { derivedCustomer } from './derived.ts';

export const addressSchema = z.object({
  line1: text(200),
  line2: text(200),
  city: text(120),
  region: text(120),
  postalCode: text(20),
  country: z.string().regex(/^[A-Z]{2}$/, 'Use a two-letter country code, such as DE'),
});

export const geoPointSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  geohash: z.string().max(12),
});

/** An e-mail address, kept as typed. */
export const emailSchema = z.email('Use an e-mail address such as name@example.com').max(254);

/** A telephone number in E.164. */
export const phoneSchema = z
  .string()
  .regex(/^\+[1-9]\d{5,14}$/, 'Use an international number such as +4934112345');

export const basicInfoSchema = z.object({
  name: line(200),
  legalName: line(200).nullable(),
  email: emailSchema.nullable(),
  phone: phoneSchema.nullable(),
  address: addressSchema.nullable(),
  location: geoPointSchema.nullable(),
});

export const preferencesSchema = z.object({
  /** ISO weekdays (1 Monday to 7 Sunday) on which deliveries are wanted. */
  deliveryDays: z.array(z.number().int().min(1).max(7)).max(7),
  deliveryNote: text(500),
  contactMethod: z.enum(contactMethods).nullable(),
  language: z.enum(['en', 'de']).nullable(),
});

/** What a client may write of a customer: the plan's facts. */
export const customerFacts = {
  basicInfo: basicInfoSchema,
  status: z.enum(customerStatuses),
  businessType: z.enum(businessTypes),
  companySize: z.enum(companySizes).nullable(),
  industryCategory: line(80).nullable(),
  accountManager: z.string().max(128).nullable(),
  preferences: preferencesSchema,
  discoverySource: line(80).nullable(),
  acquisitionChannel: line(80).nullable(),
  /** The payer, where this is a delivery site. */
  parentId: idSchema.nullable(),
  custom: z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean()])),
  ...scoped,
} as const;

/** `customers/{id}`: the plan's Customer. Everything in {@link derivedCustomer} is written by functions only. */
export const customerSchema = z.object({
  ...customerFacts,
  externalIds: z.record(z.string().max(40), z.string().max(120)).default({}),
  ...authored,
  ...derivedCustomer,
});

export type Customer = z.infer<typeof customerSchema>;
export type CustomerFacts = z.infer<z.ZodObject<typeof customerFacts>>;
export type Address = z.infer<typeof addressSchema>;
export type BasicInfo = z.infer<typeof basicInfoSchema>;

/** The keys a client may never write, whatever the role; rules freeze them. */
export const derivedCustomerKeys: readonly (keyof typeof derivedCustomer)[] = Object.keys(
  derivedCustomer,
).filter((key): key is keyof typeof derivedCustomer => key in derivedCustomer);
