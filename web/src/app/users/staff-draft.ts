import type { Role } from '@creamline/domain/access';
import { inviteStaffSchema, type InviteStaff, type User } from '@creamline/domain/users';

/** What the form of a member of staff holds. */
export interface StaffDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly territories: readonly string[];
  /** Uid; empty for nobody. */
  readonly managerId: string;
  readonly locale: 'en' | 'de';
}

export type StaffField = 'name' | 'email' | 'territories';
export type StaffProblem = 'name' | 'email' | 'territories' | 'emailExists';

/** Each language by the name it has in itself. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export const newStaff: StaffDraft = {
  name: '',
  email: '',
  role: 'rep',
  territories: [],
  managerId: '',
  locale: 'de',
};

export function staffDraft(user: User): StaffDraft {
  const { name, email, role, territories, managerId, locale } = user;
  return { name, email, role, territories, managerId: managerId ?? '', locale };
}

/** What is wrong, by field; empty where it can be saved. */
export function staffProblems(draft: StaffDraft): Readonly<Partial<Record<StaffField, StaffProblem>>> {
  const { name, email } = inviteStaffSchema.shape;
  return {
    ...(name.safeParse(draft.name).success ? {} : { name: 'name' as const }),
    ...(email.safeParse(draft.email.trim()).success ? {} : { email: 'email' as const }),
    // Who answers for no territory would see no customer at all.
    ...(draft.role === 'manager' && draft.territories.length === 0
      ? { territories: 'territories' as const }
      : {}),
  };
}

/** The request that invites the person of the form. */
export function invitationOf(draft: StaffDraft, key: string): InviteStaff {
  const { role, locale } = draft;
  return {
    key,
    name: draft.name.trim(),
    email: draft.email.trim().toLowerCase(),
    role,
    territories: [...draft.territories],
    managerId: draft.managerId || null,
    locale,
  };
}

type Editable = Pick<User, 'name' | 'role' | 'territories' | 'managerId' | 'locale'>;

/** The fields the form changes of a record. */
export function staffChanges(user: User, draft: StaffDraft): Partial<Editable> {
  const wanted: Editable = {
    name: draft.name.trim(),
    role: draft.role,
    territories: [...draft.territories],
    managerId: draft.managerId || null,
    locale: draft.locale,
  };
  return {
    ...(wanted.name === user.name ? {} : { name: wanted.name }),
    ...(wanted.role === user.role ? {} : { role: wanted.role }),
    ...(sameSet(wanted.territories, user.territories) ? {} : { territories: wanted.territories }),
    ...(wanted.managerId === user.managerId ? {} : { managerId: wanted.managerId }),
    ...(wanted.locale === user.locale ? {} : { locale: wanted.locale }),
  };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
