import { getAuth } from 'firebase-admin/auth';
import type { OutboxMessage } from '@creamline/domain/messages';
import { write } from '@creamline/domain/paths';
import { defaultProgramme } from '@creamline/domain/loyalty';
import { demoPassword } from '@creamline/domain/users';
import { customer, task, user } from '../../functions/src/testing/samples.ts';
import { browserTest, db, eventually } from './support/index.ts';

const leaver = { uid: 'rep-leaver', name: 'Lena Abel', email: 'lena.abel@demo.creamline.example' };

/** Somebody with two customers and an open task, who can sign in. */
async function employLeaver(): Promise<void> {
  const { uid, name, email } = leaver;
  await getAuth().createUser({ uid, email, password: demoPassword });
  const own = { assignedRepId: uid, territoryId: 'leipzig' };
  await db.commit([
    write.set(['user', uid], user({ name, email, updatedBy: 'admin-sam', updatedAt: new Date() })),
    write.set(['customer', 'leaver-1'], customer(own)),
    write.set(['customer', 'leaver-2'], customer(own)),
    write.set(['task', 'leaver-task'], task({ customerId: null, customerName: null, assigneeId: uid })),
  ]);
  await eventually(async () => {
    expect((await getAuth().getUser(uid)).customClaims).toMatchObject({ role: 'rep' });
  });
}

browserTest('an administrator invites somebody, who then has rights and a link', async (stage) => {
  const page = await stage.signIn('admin');
  await page.getByRole('link', { name: 'Staff' }).click();
  await page.getByRole('link', { name: 'Invite person' }).click();
  await page.getByLabel('Name').fill('Ida Neu');
  await page.getByLabel('E-mail').fill('anna.roth@demo.creamline.example');
  await page.getByLabel('Leipzig').check();
  await page.getByLabel('Manager').selectOption('Mara Lindner');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText('Somebody signs in with this address already').waitFor();
  await page.getByLabel('E-mail').fill('Ida.Neu@demo.creamline.example');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ida Neu' }).waitFor();
  const uid = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await db.get(['user', uid])).toMatchObject({
    data: { email: 'ida.neu@demo.creamline.example', role: 'rep', updatedBy: 'admin-sam', active: true },
  });
  await eventually(async () => {
    expect((await getAuth().getUser(uid)).customClaims).toEqual({ role: 'rep', territories: ['leipzig'] });
  });
  expect((await db.get(['outbox', `invitation_${uid}`]))?.data).toMatchObject({ passwordLink: true });
});

browserTest('who leaves is out at once, and a colleague takes over', async (stage) => {
  await employLeaver();
  const page = await stage.signIn('admin');
  await page.goto(`/staff/${leaver.uid}`);
  await page.getByText('2 customers and 1 open task').waitFor();
  await page.getByLabel('Hand over to').selectOption({ label: 'Ben Voigt · Sales rep' });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hand over' }).click();
  await eventually(async () => {
    const customers = await Promise.all(['leaver-1', 'leaver-2'].map((id) => db.get(['customer', id])));
    expect(customers.map((each) => each?.data.assignedRepId)).toEqual(['rep-ben', 'rep-ben']);
    expect((await db.get(['task', 'leaver-task']))?.data.assigneeId).toBe('rep-ben');
  });
  await page.getByText('Nothing has to be handed over').waitFor();
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();
  await page.getByText('Cannot sign in').waitFor();
  await eventually(async () => {
    const account = await getAuth().getUser(leaver.uid);
    expect([account.disabled, account.customClaims?.['role']]).toEqual([true, undefined]);
    expect((await db.get(['user', leaver.uid]))?.data.validAfter).not.toBeNull();
  });
  await page.goto('/audit?actor=admin-sam&collection=users');
  await page.getByText('Sam Winter · changed rights').first().waitFor();
  await page.getByText('Sam Winter · handed work over').first().waitFor();
  await db.commit([
    write.delete(['customer', 'leaver-1']),
    write.delete(['customer', 'leaver-2']),
    write.delete(['task', 'leaver-task']),
  ]);
});

browserTest('nobody changes their own rights, and a manager changes nobody’s', async (stage) => {
  const admin = await stage.signIn('admin');
  await admin.goto('/staff/admin-sam');
  await admin.getByText('Nobody changes their own rights').first().waitFor();
  expect(await admin.getByRole('button', { name: 'Save person' }).count()).toBe(0);
  const manager = await stage.signIn('manager');
  await manager.goto('/staff/rep-anna');
  await manager.getByText('Only administrators change staff records').waitFor();
  expect(await manager.getByLabel('Role').isDisabled()).toBe(true);
  await manager.goto('/staff/territories/erfurt');
  await manager.getByText('Its managers and administrators change this territory').waitFor();
  await manager.goto('/staff/territories/dresden');
  const before = (await db.get(['territory', 'dresden']))?.data.postalCodes;
  const codes = manager.getByLabel('Postal codes');
  try {
    // The form fills itself once the territory has been read; what is typed before that would be lost.
    await eventually(async () => {
      expect(await codes.inputValue()).toContain('01097');
    });
    await codes.fill('01067, 01069');
    await manager.getByRole('button', { name: 'Save territory' }).click();
    await eventually(async () => {
      expect((await db.get(['territory', 'dresden']))?.data.postalCodes).toEqual(['01067', '01069']);
    });
  } finally {
    await db.commit([write.update(['territory', 'dresden'], { postalCodes: before })]);
  }
});

browserTest('what somebody else changes meanwhile is told, and takes nothing back', async (stage) => {
  const before = (await db.get(['territory', 'dresden']))?.data;
  const page = await stage.signIn('manager');
  await page.goto('/staff/territories/dresden');
  const codes = page.getByLabel('Postal codes');
  try {
    await eventually(async () => {
      expect(await codes.inputValue()).toContain('01097');
    });
    await codes.fill('01067');
    await db.commit([write.update(['territory', 'dresden'], { name: 'Dresden and around' })]);
    await page.getByText('Changed: Name. What you typed is kept.').waitFor();
    expect(await codes.inputValue()).toBe('01067');
    await db.commit([write.update(['territory', 'dresden'], { postalCodes: ['01069'] })]);
    await page.getByText('yours: 01067, theirs: 01069').waitFor();
    const save = page.getByRole('button', { name: 'Save territory' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Keep the rest of mine' }).click();
    await eventually(async () => {
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Dresden and around');
    });
    await save.click();
    await eventually(async () => {
      expect((await db.get(['territory', 'dresden']))?.data).toMatchObject({
        name: 'Dresden and around',
        postalCodes: ['01067'],
      });
    });
  } finally {
    await db.commit([
      write.update(['territory', 'dresden'], { name: before?.name, postalCodes: before?.postalCodes }),
    ]);
  }
});

const failedMail = (subject: string): OutboxMessage => ({
  channel: 'mail',
  to: 'anna.roth@demo.creamline.example',
  subject,
  body: 'A secret note',
  state: 'failed',
  attempts: 5,
  notBefore: new Date(),
  leaseUntil: null,
  lastError: '550 no such mailbox',
  createdAt: new Date(),
  sentAt: null,
});

browserTest('what was undelivered is tried again or discarded with a reason', async (stage) => {
  await db.commit([
    write.set(['outbox', 'e2e-1'], failedMail('First reminder')),
    write.set(['outbox', 'e2e-2'], failedMail('Second reminder')),
  ]);
  const page = await stage.signIn('admin');
  await page.getByRole('link', { name: 'Open undelivered' }).click();
  await page.getByText('550 no such mailbox').first().waitFor();
  expect(await page.content()).not.toContain('A secret note');
  await page.getByRole('button', { name: 'Retry First reminder' }).click();
  await eventually(async () => {
    expect((await db.get(['outbox', 'e2e-1']))?.data.state).not.toBe('failed');
  });
  await page.getByRole('button', { name: 'Discard Second reminder' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByText('Give a reason').waitFor();
  await dialog.getByLabel('Why nobody needs it').fill('She has left');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await eventually(async () => {
    expect((await db.get(['outbox', 'e2e-2']))?.data.state).toBe('discarded');
  });
  await page.goto('/audit?collection=outbox');
  await page.getByText('Reason: She has left').waitFor();
  await page.getByText('Mail to Anna Roth').first().waitFor();
  await db.commit([write.delete(['outbox', 'e2e-1']), write.delete(['outbox', 'e2e-2'])]);
});

browserTest('a link that no mail server took is told where somebody looks for it', async (stage) => {
  const held = { state: 'held', attempts: 0, lastError: null, passwordLink: true } as const;
  const mail = { ...failedMail('Your sign-in'), ...held, to: 'ben.voigt@demo.creamline.example' };
  await db.commit([write.set(['outbox', 'e2e-held'], mail)]);
  const page = await stage.signIn('admin');
  await page.goto('/staff/rep-ben');
  await page.getByText('was not sent: mail is not set up').waitFor();
  await page.getByRole('link', { name: 'See what to do' }).click();
  await page.getByText('Whoever looks after your Creamline server can set it up').waitFor();
  await page.getByRole('button', { name: 'Retry Your sign-in' }).click();
  await eventually(async () => {
    expect((await db.get(['outbox', 'e2e-held']))?.data.state).not.toBe('held');
  });
  await page.goto('/staff/rep-ben');
  await page.getByText('The mail with a link waits to be sent').waitFor();
  await db.commit([write.delete(['outbox', 'e2e-held'])]);
});

browserTest('the loyalty programme is saved where none is stored yet', async (stage) => {
  const before = (await db.get(['programme']))?.data ?? defaultProgramme;
  await db.commit([write.delete(['programme'])]);
  const page = await stage.signIn('marketing');
  await page.goto('/loyalty');
  await page.getByText('These are the defaults').waitFor();
  await page.getByRole('button', { name: 'Save programme' }).click();
  await eventually(async () => {
    expect((await db.get(['programme']))?.data).toMatchObject({
      ...defaultProgramme,
      updatedBy: 'marketing-olga',
    });
  });
  await db.commit([write.set(['programme'], before)]);
});

browserTest('who changes the programme or a territory is told, and what of it', async (stage) => {
  const programme = (await db.get(['programme']))?.data ?? defaultProgramme;
  const erfurt = (await db.get(['territory', 'erfurt']))?.data;
  await db.commit([write.set(['programme'], { ...defaultProgramme, bonusPoints: 50 })]);
  const bonusIs = (points: number): Promise<void> =>
    eventually(async () => {
      expect((await db.get(['programme']))?.data.bonusPoints).toBe(points);
    });
  const page = await stage.signIn('admin');
  try {
    await page.goto('/loyalty');
    await eventually(async () => {
      expect(await page.getByLabel('Bonus points').inputValue()).toBe('50');
    });
    await page.getByLabel('Bonus points').fill('60');
    await page.getByRole('button', { name: 'Save programme' }).click();
    await bonusIs(60);
    await page.getByRole('button', { name: 'Undo' }).click();
    await bonusIs(50);
    await page.goto('/audit?collection=settings&actor=admin-sam');
    await page.getByText('Bonus points: 50 → 60').waitFor();
    await page.getByText('Bonus points: 60 → 50').waitFor();
    await page.getByRole('link', { name: 'Loyalty programme' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Loyalty' }).waitFor();

    await page.goto('/staff/territories/erfurt');
    const codes = page.getByLabel('Postal codes');
    await eventually(async () => {
      expect(await codes.inputValue()).toContain('99084');
    });
    await codes.fill(`${await codes.inputValue()}, 99198`);
    await page.getByRole('button', { name: 'Save territory' }).click();
    await eventually(async () => {
      expect((await db.get(['territory', 'erfurt']))?.data.postalCodes).toContain('99198');
    });
    await page.goto('/audit?collection=territories&actor=admin-sam');
    await page.getByText('Sam Winter · changed a territory').waitFor();
    await page.getByText('Postal codes added: 99198').waitFor();
    await page.getByRole('link', { name: 'Territory: Erfurt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Erfurt' }).waitFor();
  } finally {
    await db.commit([
      write.set(['programme'], programme),
      write.update(['territory', 'erfurt'], { postalCodes: erfurt?.postalCodes }),
    ]);
  }
});
