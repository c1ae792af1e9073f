import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Format, I18n, LiveStore, Session, Writer, type Stored } from '../platform';
import { Icon, Ready, State, Toasts } from '../ui';
import { ShownPhones } from '../ui/shown-phones';
import { nextBirthday, type Birthday } from './birthday';
import { contactsQuery } from './contacts-query';
import {
  contactDraft,
  emptyContact,
  type ContactDraft,
  type ContactFacts,
  type KeptFacts,
} from './contact-draft';
import { ContactForm } from './contact-form';

/** The people at a customer. */
@Component({
  selector: 'crm-contacts-panel',
  imports: [ContactForm, Icon, Ready, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contacts-panel.html',
  styleUrl: './contacts-panel.scss',
})
export class ContactsPanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #session = inject(Session);
  readonly #writer = inject(Writer);
  readonly #toasts = inject(Toasts);
  protected readonly phones = inject(ShownPhones);
  protected readonly format = inject(Format);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  protected readonly live = inject(LiveStore).query(() => {
    const scope = this.#session.customerScope();
    return scope === null ? null : contactsQuery(this.customer().id, scope);
  });
  /** The primary contact first, then by name. */
  protected readonly people = computed(() =>
    [...(this.live().value ?? [])].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary)),
  );
  protected readonly mayEdit = computed(() => this.#session.can('create', 'contact'));
  /** The contact in the form; `new` for one that does not exist yet. */
  protected readonly editing = signal<string | null>(null);
  protected readonly blank = computed(() => ({ ...emptyContact, isPrimary: this.people().length === 0 }));

  protected birthdayOf({ birthday }: Stored<'contact'>): Birthday | null {
    return birthday === null ? null : nextBirthday(birthday, this.format.today());
  }

  protected draftOf(contact: ContactFacts): ContactDraft {
    return contactDraft(contact, this.#i18n.language());
  }

  protected keptOf(contact: Stored<'contact'> | null): KeptFacts {
    const { id, assignedRepId, territoryId } = this.customer();
    return {
      customerId: id,
      tags: contact?.tags ?? [],
      communicationPreferences: contact?.communicationPreferences ?? [],
      assignedRepId: contact?.assignedRepId ?? assignedRepId,
      territoryId: contact?.territoryId ?? territoryId,
    };
  }

  protected create(facts: ContactFacts): void {
    this.editing.set(null);
    this.#writer.create(['contact', this.#writer.newId()], facts);
    this.#toasts.show(this.t('contacts.created', { name: facts.name }));
  }

  protected update(contact: Stored<'contact'>, facts: ContactFacts): void {
    this.editing.set(null);
    const changes = changed(contact, facts);
    if (Object.keys(changes).length === 0) return;
    this.#writer.update(['contact', contact.id], contact, changes);
    this.#toasts.show(this.t('contacts.saved', { name: facts.name }));
  }

  protected makePrimary(contact: Stored<'contact'>): void {
    this.#writer.update(['contact', contact.id], contact, { isPrimary: true });
    this.#toasts.show(this.t('contacts.madePrimary', { name: contact.name }));
  }
}

/** The facts that differ: a change of one field leaves the others to whoever edits them. */
function changed(before: Stored<'contact'>, after: ContactFacts): Partial<ContactFacts> {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value)),
  );
}
