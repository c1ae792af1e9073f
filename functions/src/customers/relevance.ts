import { sameValue, type Fields } from '@creamline/domain/paths';

/** What a write of a customer may have made stale. */
export interface Relevance {
  /** Lifecycle, health and segments: a fact a client owns changed, or nobody has judged the customer's segments. */
  readonly evaluation: boolean;
  /** The card. */
  readonly projection: boolean;
  /** The search packs. */
  readonly search: boolean;
  /** What carries a copy of the customer's representative and territory; a new customer has nothing yet. */
  readonly scope: boolean;
}

const scopeFields = ['assignedRepId', 'territoryId'];
const evaluationFields = [
  ...['basicInfo', 'status', 'businessType', 'companySize', 'industryCategory', 'preferences'],
  ...['discoverySource', 'acquisitionChannel', 'createdAt', ...scopeFields],
];
const searchFields = [
  ...['basicInfo.name', 'basicInfo.legalName', 'basicInfo.address.city', 'basicInfo.address.postalCode'],
  ...['externalIds', ...scopeFields],
];
const projectionFields = [
  ...['businessType', 'status', 'tier', 'lifecycle.stage', 'health.band', 'segmentIds'],
  ...searchFields,
];

/** Compares a customer as an event saw it before and after; null where there was none. */
export function relevanceOf(before: Fields | null, after: Fields | null): Relevance {
  const changed = (fields: readonly string[]): boolean =>
    fields.some((field) => !sameValue(at(before, field), at(after, field)));
  if (before === null || after === null)
    return { evaluation: true, projection: true, search: true, scope: false };
  return {
    evaluation: changed(evaluationFields) || (after['evaluatedAt'] ?? null) === null,
    projection: changed(projectionFields),
    search: changed(searchFields),
    scope: changed(scopeFields),
  };
}

function at(fields: Fields | null, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, fields);
}
