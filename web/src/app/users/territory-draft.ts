import { territoryFacts, type Territory } from '@creamline/domain/territories';

/** What the form of a territory holds; postal codes as typed. */
export interface TerritoryDraft {
  readonly name: string;
  readonly postalCodes: string;
  readonly repIds: readonly string[];
  readonly managerIds: readonly string[];
}

export type TerritoryProblem = 'name' | 'postalCodes';
type Facts = Pick<Territory, 'name' | 'postalCodes' | 'repIds' | 'managerIds'>;

export type TerritoryResult =
  | { readonly ok: true; readonly territory: Facts }
  | { readonly ok: false; readonly problems: readonly TerritoryProblem[] };

export const newTerritory: TerritoryDraft = { name: '', postalCodes: '', repIds: [], managerIds: [] };

export function territoryDraft({ name, postalCodes, repIds, managerIds }: Facts): TerritoryDraft {
  return { name, postalCodes: postalCodes.join(', '), repIds, managerIds };
}

/** The territory of the form, or what is wrong with it. Codes are told apart by commas and lines, each kept once. */
export function judgeTerritory({ name, postalCodes, repIds, managerIds }: TerritoryDraft): TerritoryResult {
  const codes = postalCodes
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const parsed = territoryFacts.safeParse({
    name,
    postalCodes: [...new Set(codes)],
    repIds: [...repIds],
    managerIds: [...managerIds],
  });
  if (parsed.success) return { ok: true, territory: parsed.data };
  const wrong = parsed.error.issues.map(({ path }) => path[0]);
  const problems = (['name', 'postalCodes'] as const).filter((field) => wrong.includes(field));
  return { ok: false, problems };
}
