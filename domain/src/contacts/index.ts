export { contactFacts, contactSchema, type Contact } from './contact.ts';
export { planPrimary, primaryOf, summaryContacts, type ContactOf } from './plan-contacts.ts';
