import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, validateTree } from '@angular/forms/signals';
import { CompanySettings, I18n, type TextKey } from '../platform';
import { DraftPhone } from '../ui/draft-phone';
import { DraftField, type FieldOption } from '../ui/draft-field';
import {
  judgeContact,
  type ContactDraft,
  type ContactFacts,
  type ContactKey,
  type ContactProblem,
  type KeptFacts,
} from './contact-draft';

const problemKeys: Readonly<Record<string, TextKey>> = {
  required: 'contacts.problem.required',
  email: 'contacts.problem.email',
  phone: 'contacts.problem.phone',
  birthday: 'contacts.problem.birthday',
  tooLong: 'contacts.problem.tooLong',
  oneLine: 'contacts.problem.oneLine',
  choice: 'contacts.problem.choice',
} satisfies Record<ContactProblem, TextKey>;

const keys = [
  'name',
  'position',
  'department',
  'email',
  'phone',
  'preferredContactMethod',
  'birthday',
  'notes',
  'influenceLevel',
] as const satisfies readonly ContactKey[];

/** Creates or edits a contact. */
@Component({
  selector: 'crm-contact-form',
  imports: [DraftField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="save($event)" (keydown.escape)="cancelled.emit()" novalidate>
      <div class="grid">
        <crm-draft-field
          [field]="fields.name"
          [label]="t('contacts.field.name')"
          [words]="words"
          [required]="true"
          autocomplete="name"
        />
        <crm-draft-field [field]="fields.position" [label]="t('contacts.field.position')" [words]="words" />
        <crm-draft-field
          [field]="fields.department"
          [label]="t('contacts.field.department')"
          [words]="words"
        />
        <crm-draft-field
          [field]="fields.phone"
          [label]="t('contacts.field.phone')"
          [words]="words"
          type="tel"
          autocomplete="tel"
          [shown]="phone.shown"
          (left)="phone.read()"
        />
        <crm-draft-field
          [field]="fields.email"
          [label]="t('contacts.field.email')"
          [words]="words"
          type="email"
          autocomplete="email"
        />
        <crm-draft-field
          [field]="fields.preferredContactMethod"
          [label]="t('contacts.field.preferredContactMethod')"
          [words]="words"
          [options]="methods()"
        />
        <crm-draft-field
          [field]="fields.influenceLevel"
          [label]="t('contacts.field.influenceLevel')"
          [words]="words"
          [options]="levels()"
        />
        <crm-draft-field
          [field]="fields.birthday"
          [label]="t('contacts.field.birthday')"
          [words]="words"
          [hint]="t('contacts.field.birthdayHint')"
        />
        <crm-draft-field
          class="wide"
          [field]="fields.notes"
          [label]="t('contacts.field.notes')"
          [words]="words"
          [multiline]="true"
        />
        <label class="tick"
          ><input type="checkbox" [formField]="fields.isPrimary" />{{ t('contacts.field.isPrimary') }}</label
        >
        <label class="tick"
          ><input type="checkbox" [formField]="fields.isDecisionMaker" />{{
            t('contacts.field.isDecisionMaker')
          }}</label
        >
      </div>
      <div class="actions">
        <button type="button" class="crm-button" (click)="cancelled.emit()">{{ t('ui.cancel') }}</button>
        <button type="submit" class="crm-button primary">{{ t('contacts.save') }}</button>
      </div>
    </form>
  `,
  styles: `
    .form {
      display: grid;
      gap: 16px;
      padding: 16px 0;
      border-bottom: 1px solid var(--crm-line);
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: 12px 16px;
    }

    .wide {
      grid-column: 1 / -1;
    }

    .tick {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-height: 36px;
    }

    .tick input {
      width: 18px;
      height: 18px;
      accent-color: var(--crm-primary);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: flex-end;
    }
  `,
})
export class ContactForm {
  readonly start = input.required<ContactDraft>();
  readonly kept = input.required<KeptFacts>();
  readonly saved = output<ContactFacts>();
  readonly cancelled = output();

  readonly #country = inject(CompanySettings).company;
  protected readonly t = inject(I18n).text;
  /** Begins with what was read first; a later version of the contact does not overwrite what is being typed. */
  protected readonly draft = linkedSignal<ContactDraft, ContactDraft>({
    source: this.start,
    computation: (start, before) => before?.value ?? { ...start },
  });
  protected readonly phone = new DraftPhone(this.draft, () => this.#country().country);
  readonly #judged = computed(() => judgeContact(this.draft(), this.kept()));
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ fieldTree }) => {
      const judged = this.#judged();
      if (judged.ok) return [];
      return keys.flatMap((key) => {
        const kind = judged.problems[key];
        return kind === undefined ? [] : [{ kind, fieldTree: fieldTree[key] }];
      });
    });
  });
  protected readonly methods = computed<readonly FieldOption[]>(() => [
    { value: '', text: this.t('contacts.notKnown') },
    { value: 'phone', text: this.t('contacts.method.phone') },
    { value: 'email', text: this.t('contacts.method.email') },
    { value: 'sms', text: this.t('contacts.method.sms') },
    { value: 'visit', text: this.t('contacts.method.visit') },
  ]);
  protected readonly levels = computed<readonly FieldOption[]>(() => [
    { value: '', text: this.t('contacts.notKnown') },
    { value: 'low', text: this.t('contacts.level.low') },
    { value: 'medium', text: this.t('contacts.level.medium') },
    { value: 'high', text: this.t('contacts.level.high') },
  ]);
  protected readonly words = (kind: string): string => this.t(problemKeys[kind] ?? 'contacts.problem.choice');

  protected save(event: Event): void {
    event.preventDefault();
    this.phone.readAnd(() => this.#save());
  }

  #save(): void {
    for (const key of keys) this.fields[key]().markAsTouched();
    const judged = this.#judged();
    if (judged.ok) {
      this.saved.emit(judged.facts);
      return;
    }
    const first = keys.find((key) => judged.problems[key] !== undefined);
    if (first !== undefined) this.fields[first]().focusBoundControl();
  }
}
