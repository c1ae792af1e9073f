import type { Role } from '../access/index.ts';
import { invitationMail, type OutboxMessage } from '../messages/index.ts';
import { write, type Write } from '../paths/index.ts';
import type { Company } from '../territories/index.ts';
import type { InviteStaff } from './staff-requests.ts';
import { userSchema, type User } from './user.ts';

/** Why a request about staff was not carried out. */
export type StaffRefusal =
  | 'emailExists'
  | 'unknownTerritory'
  | 'unknownManager'
  | 'unknownPerson'
  | 'inactive'
  | 'samePerson'
  | 'cannotTake'
  | 'underWay';

/** What an invitation is judged by. */
export interface InvitationFacts {
  readonly territories: ReadonlySet<string>;
  /** The manager named, as stored; null where none is named or there is none of that id. */
  readonly manager: Pick<User, 'active' | 'role'> | null;
}

const leaders: readonly Role[] = ['manager', 'executive', 'admin'];

/** Whether the places an invitation names exist; null where nothing speaks against it. */
export function judgeInvitation(
  { territories, managerId }: Pick<InviteStaff, 'territories' | 'managerId'>,
  facts: InvitationFacts,
): StaffRefusal | null {
  if (territories.some((id) => !facts.territories.has(id))) return 'unknownTerritory';
  if (managerId === null) return null;
  const { manager } = facts;
  return manager?.active === true && leaders.includes(manager.role) ? null : 'unknownManager';
}

/** Whether a person may be given somebody's customers and tasks; null where nothing speaks against it. */
export function judgeHandOver(
  { fromUid, toUid }: { readonly fromUid: string; readonly toUid: string },
  from: Pick<User, 'active'> | null,
  to: Pick<User, 'active' | 'role'> | null,
): StaffRefusal | null {
  if (fromUid === toUid) return 'samePerson';
  if (from === null || to === null) return 'unknownPerson';
  if (!to.active) return 'inactive';
  return to.role === 'rep' || to.role === 'manager' ? null : 'cannotTake';
}

export interface InvitationPlan {
  readonly uid: string;
  /** Uid of who invites. */
  readonly by: string;
  readonly company: Pick<Company, 'name'>;
  readonly now: Date;
}

/** The record of a new member of staff and the mail that invites them. */
export function planInvitation(request: InviteStaff, { uid, by, company, now }: InvitationPlan): Write[] {
  const { name, email, role, territories, managerId, locale } = request;
  const user = userSchema.parse({
    name,
    email,
    role,
    territories,
    managerId,
    active: true,
    locale,
    validAfter: null,
    createdAt: now,
    updatedAt: now,
    updatedBy: by,
  });
  return [write.create(['user', uid], user), planSignInMail(`invitation_${uid}`, user, company, now)];
}

/** A mail with a link to set a password; the link itself is made when it is sent, and is stored nowhere. */
export function planSignInMail(
  id: string,
  user: Pick<User, 'name' | 'email' | 'locale'>,
  company: Pick<Company, 'name'>,
  now: Date,
): Write {
  const message: OutboxMessage = {
    channel: 'mail',
    to: user.email,
    ...invitationMail(user, company),
    passwordLink: true,
    state: 'pending',
    attempts: 0,
    notBefore: now,
    leaseUntil: null,
    lastError: null,
    createdAt: now,
    sentAt: null,
  };
  return write.set(['outbox', id], message);
}
