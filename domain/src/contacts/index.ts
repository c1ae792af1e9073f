export { contactFacts, contactSchema, type Contact } from './contact.ts';
