import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CompanySettings,
  Format,
  I18n,
  LivePages,
  LiveStore,
  Session,
  loading,
  type Live,
  type Stored,
} from '../platform';
import { Control, Field, PageHeader, Ready, RelativeTime, State } from '../ui';
import { auditFilter, auditLink, auditQuery, auditedCollections } from './audit-filter';
import { changeWords, deliveryWords, settingWords, type ChangeWords, type Words } from './audit-words';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly link: readonly string[] | null;
  readonly reason: string;
  readonly changes: readonly ChangeWords[];
}

/** Privileged changes, newest first: who changed what of which record, and when. */
@Component({
  selector: 'crm-audit-page',
  imports: [Control, Field, PageHeader, Ready, RelativeTime, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-page.html',
  styleUrls: ['../ui/record-list.scss', './audit-page.scss'],
})
export class AuditPage {
  readonly collection = input<string>();
  readonly actor = input<string>();
  readonly day = input<string>();

  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #i18n = inject(I18n);
  readonly #company = inject(CompanySettings).company;
  readonly #format = inject(Format);
  protected readonly t = this.#i18n.text;
  protected readonly collections = auditedCollections;
  protected readonly filter = computed(() =>
    auditFilter({ collection: this.collection(), actor: this.actor(), day: this.day() }),
  );
  protected readonly filtered = computed(() => Object.values(this.filter()).some((value) => value !== ''));

  readonly #users = inject(LiveStore).query(() =>
    this.#session.can('list', 'audit') ? { from: ['user'], orderBy: [['name', 'asc']], limit: 200 } : null,
  );
  protected readonly people = computed(() => this.#users().value ?? []);
  readonly #names = computed(() => new Map(this.people().map(({ id, name }) => [id, name])));
  readonly #territories = inject(LiveStore).query(() =>
    this.#session.can('list', 'audit') ? { from: ['territory'], limit: 200 } : null,
  );
  readonly #words: Words = {
    text: (key, values) => this.#i18n.textNamed(key, values),
    user: (uid) => this.#names().get(uid) ?? null,
    territory: (id) => this.#territories().value?.find((each) => each.id === id)?.name ?? null,
    number: (value) => this.#format.number(value),
    weekday: (day) => this.#format.weekday(day),
    day: (day) => this.#format.day(day),
  };

  protected readonly pages = new LivePages<'audit'>({
    spec: (after) =>
      this.#session.can('list', 'audit') ? auditQuery(this.filter(), this.#company().timeZone, after) : null,
    cursor: (entry) => [entry.at, entry.id],
  });
  protected readonly rows = computed<Live<readonly Row[]>>(() => {
    const state = this.pages.state() ?? loading;
    const rows = this.pages.rows().map((entry) => this.#row(entry));
    return { ...state, value: state.value === undefined ? undefined : rows };
  });

  protected collectionName(collection: string): string {
    return this.#i18n.textNamed(`audit.collection.${collection}`) ?? collection;
  }

  protected narrow(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value === '' ? null : value]),
    );
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  #row({ id, at, actor, action, collection, documentId, label, changes, reason }: Stored<'audit'>): Row {
    // Entries of before there were labels have none.
    const record = label ?? (collection === 'users' ? this.#names().get(documentId) : undefined);
    return {
      id,
      at,
      who: this.#names().get(actor) ?? this.t('audit.system'),
      what: this.#i18n.textNamed(`audit.action.${action}`) ?? action,
      about:
        deliveryWords({ collection, documentId, label }, this.#words) ??
        settingWords({ collection, documentId }, this.#words) ??
        `${this.collectionName(collection)}: ${record ?? documentId}`,
      link: auditLink(collection, documentId, (operation, kind) => this.#session.can(operation, kind)),
      reason: reason ?? '',
      changes: changeWords(changes, this.#words),
    };
  }
}
