// Apart from the schemas, so that who only offers the choices does not load what checks them.

export const customerStatuses = ['prospect', 'active', 'inactive'] as const;
export const businessTypes = ['retail', 'wholesale', 'distributor', 'foodservice', 'household'] as const;
export const companySizes = ['solo', 'small', 'medium', 'large', 'enterprise'] as const;
export const contactMethods = ['phone', 'email', 'sms', 'visit'] as const;
export const healthBands = ['risk', 'watch', 'good', 'strong'] as const;
export const lifecycleStages = [
  'prospect',
  'trial',
  'active',
  'slowing',
  'dormant',
  'lost',
  'wonBack',
] as const;

/** What makes a customer somebody's business today; kept as the alert task's `sourceId`. */
export const alertKinds = ['slowing', 'dormant', 'healthDrop', 'tierDrop'] as const;

export type AlertKind = (typeof alertKinds)[number];
export type CustomerStatus = (typeof customerStatuses)[number];
export type BusinessType = (typeof businessTypes)[number];
export type HealthBand = (typeof healthBands)[number];
export type LifecycleStage = (typeof lifecycleStages)[number];
