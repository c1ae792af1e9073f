export { companySchema, defaultCompany, territorySchema, type Company, type Territory } from './territory.ts';
