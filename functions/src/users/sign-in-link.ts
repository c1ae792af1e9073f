import { planSignInMail, sendSignInLinkSchema, type SendSignInLink } from '@creamline/domain/users';
import type { CallableSpec } from '../platform/callable.ts';
import { settingsOf } from '../platform/index.ts';

/** Sends an active member of staff another link to choose a password. */
export const sendSignInLink: CallableSpec<SendSignInLink> = {
  name: 'sendSignInLink',
  input: sendSignInLinkSchema,
  handle: async (context, { input: { key, uid }, remember }) => {
    const user = (await context.db.get(['user', uid]))?.data ?? null;
    if (user === null) return { refused: 'unknownPerson' };
    if (!user.active) return { refused: 'inactive' };
    const { company } = await settingsOf(context);
    const mail = planSignInMail(`link_${uid}_${key}`, user, company, context.now());
    const answer = { sent: true };
    await context.db.commit([mail, ...remember(answer)]);
    return answer;
  },
};
