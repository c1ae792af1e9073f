export {
  MAX_CLOSURES,
  companyFacts,
  companySchema,
  defaultCompany,
  territoryFacts,
  territorySchema,
  type Company,
  type Territory,
} from './territory.ts';
export { figuresScope, territoriesScope, territoriesTogether } from './figures-scope.ts';
