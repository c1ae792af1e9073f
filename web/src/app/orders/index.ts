export { readCatalogue } from './data/read-catalogue';
