import {
  businessTypes,
  companySizes,
  contactMethods,
  customerFacts,
  customerStatuses,
  type CustomerFacts,
} from '@creamline/domain/customers';
import * as z from 'zod';
import { customOf, customProblems, rowsOf, type CustomRow } from './custom-rows';

/** A customer as the form holds it: flat, and empty text where a fact is not known. */
export interface CustomerDraft {
  name: string;
  legalName: string;
  email: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  status: string;
  businessType: string;
  companySize: string;
  industryCategory: string;
  discoverySource: string;
  acquisitionChannel: string;
  deliveryDays: readonly number[];
  deliveryNote: string;
  contactMethod: string;
  language: string;
  assignedRepId: string;
  accountManager: string;
  territoryId: string;
  custom: readonly CustomRow[];
}

export type DraftKey = keyof CustomerDraft;

/** The facts that the form does not show and that an edit must leave as they are. */
export type HiddenFacts = Pick<CustomerFacts, 'parentId'> & {
  readonly location: CustomerFacts['basicInfo']['location'];
};

const factsSchema = z.object(customerFacts);

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export function draftOf(facts: CustomerFacts): CustomerDraft {
  const { basicInfo, preferences } = facts;
  const address = basicInfo.address;
  return {
    name: basicInfo.name,
    legalName: basicInfo.legalName ?? '',
    email: basicInfo.email ?? '',
    phone: basicInfo.phone ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? '',
    status: facts.status,
    businessType: facts.businessType,
    companySize: facts.companySize ?? '',
    industryCategory: facts.industryCategory ?? '',
    discoverySource: facts.discoverySource ?? '',
    acquisitionChannel: facts.acquisitionChannel ?? '',
    deliveryDays: [...preferences.deliveryDays].sort((a, b) => a - b),
    deliveryNote: preferences.deliveryNote,
    contactMethod: preferences.contactMethod ?? '',
    language: preferences.language ?? '',
    assignedRepId: facts.assignedRepId ?? '',
    accountManager: facts.accountManager ?? '',
    territoryId: facts.territoryId ?? '',
    custom: rowsOf(facts.custom),
  };
}

const addressKeys = ['line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** The facts a draft stands for, not yet checked: the schema names what is wrong. */
function candidate(draft: CustomerDraft, hidden: HiddenFacts): unknown {
  const hasAddress = addressKeys.some((key) => draft[key].trim() !== '');
  return {
    basicInfo: {
      name: draft.name,
      legalName: orNull(draft.legalName),
      email: orNull(draft.email),
      phone: orNull(draft.phone),
      address: hasAddress
        ? {
            line1: draft.line1,
            line2: draft.line2,
            city: draft.city,
            region: draft.region,
            postalCode: draft.postalCode,
            country: draft.country.trim().toUpperCase(),
          }
        : null,
      location: hidden.location,
    },
    status: draft.status,
    businessType: draft.businessType,
    companySize: orNull(draft.companySize),
    industryCategory: orNull(draft.industryCategory),
    accountManager: orNull(draft.accountManager),
    preferences: {
      deliveryDays: draft.deliveryDays,
      deliveryNote: draft.deliveryNote,
      contactMethod: orNull(draft.contactMethod),
      language: orNull(draft.language),
    },
    discoverySource: orNull(draft.discoverySource),
    acquisitionChannel: orNull(draft.acquisitionChannel),
    parentId: hidden.parentId,
    custom: customOf(draft.custom),
    assignedRepId: orNull(draft.assignedRepId),
    territoryId: orNull(draft.territoryId),
  };
}

/** What a field can be told; each names a text in the language files. */
export type DraftProblem =
  'required' | 'email' | 'phone' | 'country' | 'tooLong' | 'oneLine' | 'choice' | 'custom';

export type DraftResult =
  | { readonly ok: true; readonly facts: CustomerFacts }
  | { readonly ok: false; readonly problems: Partial<Record<DraftKey, DraftProblem>> };

/** Judges a draft by the schema the server uses. */
export function judgeDraft(draft: CustomerDraft, hidden: HiddenFacts): DraftResult {
  const parsed = factsSchema.safeParse(candidate(draft, hidden));
  const problems: Partial<Record<DraftKey, DraftProblem>> = {};
  if (customProblems(draft.custom).some((problem) => problem !== null)) problems.custom = 'custom';
  else if (parsed.success) return { ok: true, facts: parsed.data };
  for (const issue of parsed.error?.issues ?? []) {
    const key = keyOf(issue.path.at(-1), issue.path);
    if (key !== null) problems[key] ??= problemOf(key, issue.code, draft[key]);
  }
  return { ok: false, problems };
}

function keyOf(last: PropertyKey | undefined, path: readonly PropertyKey[]): DraftKey | null {
  const group = (['deliveryDays', 'custom'] as const).find((key) => path.includes(key));
  if (group !== undefined) return group;
  return draftKeys.find((key) => key === last) ?? null;
}

function problemOf(key: DraftKey, code: string, value: CustomerDraft[DraftKey]): DraftProblem {
  if (key === 'custom') return 'custom';
  if (value === '') return 'required';
  if (code === 'too_big') return 'tooLong';
  if (code === 'too_small') return 'required';
  if (key === 'email' || key === 'phone' || key === 'country') return key;
  return code === 'invalid_format' ? 'oneLine' : 'choice';
}

export interface NewCustomer {
  readonly country: string;
  readonly assignedRepId: string | null;
  readonly territoryId: string | null;
}

/** A blank form: a prospect of whoever creates it. */
export function emptyDraft({ country, assignedRepId, territoryId }: NewCustomer): CustomerDraft {
  return {
    name: '',
    legalName: '',
    email: '',
    phone: '',
    line1: '',
    line2: '',
    city: '',
    region: '',
    postalCode: '',
    country,
    status: 'prospect',
    businessType: 'retail',
    companySize: '',
    industryCategory: '',
    discoverySource: '',
    acquisitionChannel: '',
    deliveryDays: [],
    deliveryNote: '',
    contactMethod: '',
    language: '',
    assignedRepId: assignedRepId ?? '',
    accountManager: '',
    territoryId: territoryId ?? '',
    custom: [],
  };
}

export const draftKeys = Object.keys(
  emptyDraft({ country: '', assignedRepId: null, territoryId: null }),
).filter((key): key is DraftKey => key !== '');

export const choices = { businessTypes, companySizes, contactMethods, customerStatuses } as const;
