import { readFileSync } from 'node:fs';
import { getAuth } from 'firebase-admin/auth';
import type { Page } from 'playwright-core';
import { CsvReader } from '@creamline/domain/imports';
import { write } from '@creamline/domain/paths';
import { demoPassword } from '@creamline/domain/users';
import { contact, customer, interaction, segment, task, user } from '../../functions/src/testing/samples.ts';
import {
  browserTest,
  CustomerPage,
  db,
  eventually,
  expectNothingSent,
  expectShown,
  hostileText,
  injectedElements,
  moveTo,
  reportBreaches,
  seedCustomer,
  seedOrder,
  signInAs,
  type Stage,
} from './support/index.ts';

/** A representative of these tests alone, whose customers nobody else sees. */
const rep = { uid: 'hostile-rep', email: 'ida.feind@demo.creamline.example', name: 'Ida Feind' };
const mine = { assignedRepId: rep.uid, territoryId: 'hostile' };
const victim = { id: 'hostile-customer', name: hostileText(200) };
const plain = { id: 'hostile-plain', name: 'Molkerei Arglos' };
const formulas = ['=1+1', '+49 341', '-2+3', '@SUM(A1)'];
const texts = {
  legalName: hostileText(200, 1),
  city: hostileText(120, 3),
  contact: hostileText(200, 5),
  position: hostileText(120, 4),
  contactNotes: hostileText(2000, 7),
  summary: hostileText(300, 2),
  notes: hostileText(2000, 3),
  nextSteps: hostileText(1000, 6),
  orderNumber: hostileText(60, 1),
  orderNote: hostileText(1000, 8),
  lineName: hostileText(200, 9),
  segment: hostileText(120, 2),
  description: hostileText(1000, 10),
  task: hostileText(200, 11),
  notified: hostileText(200, 13),
} as const;
const now = new Date();
let order = '';

async function seedRep(): Promise<void> {
  const { uid, email, name } = rep;
  await getAuth().createUser({ uid, email, password: demoPassword });
  await getAuth().setCustomUserClaims(uid, { role: 'rep', territories: ['leipzig'] });
  await db.commit([write.set(['user', uid], user({ name, email }))]);
}

async function seedVictim(): Promise<void> {
  const { basicInfo, preferences } = customer();
  const address = {
    ...(basicInfo.address ?? { region: '', postalCode: '', country: 'DE' }),
    city: texts.city,
  };
  await seedCustomer(victim.id, victim.name, {
    ...mine,
    basicInfo: {
      ...basicInfo,
      name: victim.name,
      legalName: texts.legalName,
      address: { ...address, line1: hostileText(200, 6), line2: '' },
    },
    industryCategory: hostileText(80, 2),
    discoverySource: hostileText(80, 3),
    preferences: { ...preferences, deliveryNote: hostileText(500, 4) },
    custom: { '<img data-hostile src=x>': hostileText(500, 5) },
  });
}

async function seedRecords(): Promise<void> {
  const of = { ...mine, customerId: victim.id, createdAt: now };
  const criteria = { kind: 'compare', field: 'city', op: 'eq', value: texts.city } as const;
  const { contact: name, position, contactNotes, summary, notes, nextSteps } = texts;
  await db.commit([
    write.set(['contact', 'hostile'], contact({ ...of, name, position, notes: contactNotes })),
    write.set(
      ['interaction', 'hostile'],
      interaction({ ...of, userId: rep.uid, timestamp: now, summary, detailedNotes: notes, nextSteps }),
    ),
    write.set(
      ['task', 'hostile'],
      task({ ...of, title: texts.task, customerName: victim.name, assigneeId: rep.uid, dueAt: now }),
    ),
    write.set(
      ['segment', 'hostile'],
      segment(criteria, { name: texts.segment, description: texts.description }),
    ),
    write.set(['notification', 'hostile'], {
      userId: rep.uid,
      kind: 'overdue',
      message: 'overdue',
      values: { assignee: texts.contact, title: texts.notified },
      link: 'javascript:alert(10)',
      customerId: victim.id,
      createdAt: now,
      read: false,
    }),
  ]);
}

async function seedHostileOrder(): Promise<void> {
  const { orderNumber, orderNote: note } = texts;
  order = await seedOrder({ customerId: victim.id, euros: 50, status: 'delivered', orderNumber, note });
  const lines = (await db.get(['order', order]))?.data.lines ?? [];
  await db.commit([
    write.update(['order', order], {
      ...mine,
      lines: lines.map((line) => ({ ...line, name: texts.lineName })),
    }),
  ]);
}

beforeAll(async () => {
  await seedRep();
  await Promise.all([
    seedVictim(),
    seedCustomer(plain.id, plain.name, mine),
    ...formulas.map((name, index) => seedCustomer(`hostile-formula-${String(index)}`, name, mine)),
  ]);
  await Promise.all([seedRecords(), seedHostileOrder()]);
  await eventually(async () => {
    expect((await db.get(['customer', victim.id]))?.data.segmentIds).toContain('hostile');
  });
});

// Other specs look at lists of segments.
afterAll(() => db.commit([write.update(['segment', 'hostile'], { status: 'archived' })]));

/** A window of the representative in which a breach of the content security policy counts as a complaint. */
async function watched(stage: Stage): Promise<Page> {
  const page = await stage.open();
  await reportBreaches(page);
  await signInAs(page, rep.email);
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return page;
}

browserTest('an injected element and a breach of the policy would be noticed', async (stage) => {
  stage.tolerate(/Content Security Policy/, /^breach of script-src/);
  const page = await stage.open();
  await reportBreaches(page);
  await page.goto('/sign-in');
  const breach = page.waitForEvent('console', (message) => message.text().startsWith('breach of script-src'));
  await page.evaluate(
    (text) => {
      document.body.insertAdjacentHTML('beforeend', text);
    },
    hostileText(60, 2),
  );
  await breach;
  expect(await injectedElements(page)).toHaveLength(1);
});

browserTest(
  'hostile texts in the database are shown as texts on Today and the customer’s page',
  async (stage) => {
    const page = await watched(stage);
    await expectShown(page, texts.task, texts.summary, victim.name);
    await page.getByRole('button', { name: /new notification/ }).click();
    await expectShown(page, texts.notified);
    await page.getByRole('dialog').getByRole('button', { name: texts.notified }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const view = await new CustomerPage(page).open(victim.id, victim.name);
    await expectShown(page, texts.summary, texts.notes, texts.nextSteps, texts.segment, texts.contact);
    await view.show('orders');
    await expectShown(page, texts.orderNumber);
    await view.show('contacts');
    await expectShown(page, texts.contact, texts.position, texts.contactNotes);
    await view.show('tasks');
    await expectShown(page, texts.task);
    for (const tab of ['loyalty', 'dietary'] as const) {
      await view.show(tab);
      await expectShown(page, victim.name);
    }
    await moveTo(page, `/customers/${victim.id}/edit`, 'crm-customer-form');
    await eventually(async () => {
      expect(await page.getByLabel('Legal name').inputValue()).toBe(texts.legalName);
    });
    await expectShown(page, victim.name);
  },
);

browserTest(
  'hostile texts in the database are shown as texts in lists, orders and segments',
  async (stage) => {
    const page = await watched(stage);
    await moveTo(page, '/customers', 'crm-customer-table');
    await expectShown(page, victim.name);
    await moveTo(page, `/orders?customer=${victim.id}`, 'crm-order-list');
    await expectShown(page, texts.orderNumber, victim.name);
    await moveTo(page, `/orders/${order}`, 'crm-order-detail');
    await expectShown(page, texts.orderNumber, texts.lineName, texts.orderNote, victim.name);
    await moveTo(page, '/segments', 'crm-segment-list');
    await expectShown(page, texts.segment, texts.description);
    await moveTo(page, '/segments/hostile', 'crm-segment-detail');
    await expectShown(page, texts.segment, texts.description, texts.city);
  },
);

browserTest('hostile texts typed into forms are kept and shown as texts', async (stage) => {
  const page = await watched(stage);
  const view = await new CustomerPage(page).open(plain.id, plain.name);
  const [note, name, wish] = [hostileText(2000, 1), hostileText(200, 3), hostileText(1000, 6)];
  await page.getByRole('button', { name: 'Log interaction' }).first().click();
  await page.getByLabel('What happened').fill(note);
  await page.getByLabel('What happened').press('Control+Enter');
  await expectShown(page, note);

  await view.show('contacts');
  await page.getByRole('button', { name: 'Add contact' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Save contact' }).click();
  await expectShown(page, `${name} added`);
  await page.locator('crm-contacts-panel strong').filter({ hasText: name }).waitFor();

  await moveTo(page, `/orders/new?customer=${plain.id}`, 'crm-order-entry');
  const search = page.getByRole('combobox', { name: 'Add a product' });
  await search.fill('Butterblock');
  await page.getByRole('option', { name: 'Butterblock' }).first().waitFor();
  await search.press('Enter');
  await page.getByLabel('Quantity of Butterblock').waitFor();
  await search.press('Escape');
  await page.getByLabel('Note').fill(wish);
  await page.getByRole('button', { name: 'Send order' }).click();
  await page.getByRole('heading', { level: 2, name: 'Accepted', exact: true }).waitFor();
  await page.getByRole('link', { name: /^Order / }).click();
  await expectShown(page, wish);
});

browserTest('no cell of an exported list begins like a formula', async (stage) => {
  const page = await watched(stage);
  await moveTo(page, '/customers', 'crm-customer-table');
  for (const name of formulas) await page.getByRole('link', { name, exact: true }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export list' }).click(),
  ]);
  const reader = new CsvReader(',');
  const records = [...reader.push(readFileSync(await download.path(), 'utf8')), ...reader.end()];
  const cells = records.flatMap((record) => (record.kind === 'row' ? record.cells : [record.fault]));
  for (const name of formulas) expect(cells).toContain(`'${name}`);
  expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
});

browserTest('a note of ten megabytes is refused with the reason, and nothing is written', async (stage) => {
  const page = await watched(stage);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await new CustomerPage(page).open('hostile-formula-0', formulas[0] ?? '');
  await page.getByRole('button', { name: 'Log interaction' }).first().click();
  await page.getByLabel('What happened').focus();
  await page.evaluate(() =>
    navigator.clipboard.writeText(`${'Sahne und Quark '.repeat(64)}\n`.repeat(10_240)),
  );
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Save interaction' }).click();
  await page.getByText('The text is longer than 10,000 characters.').waitFor();
  await expectNothingSent(page);
  const written = await db.list({
    from: ['interaction'],
    where: [['customerId', '==', 'hostile-formula-0']],
    limit: 1,
  });
  expect(written).toEqual([]);
  await page.getByLabel('What happened').fill('Sahne');
});

browserTest('a wrong phone number or e-mail address is named, and nothing is written', async (stage) => {
  const page = await watched(stage);
  const view = await new CustomerPage(page).open('hostile-formula-1', formulas[1] ?? '', 'contacts');
  await page.getByRole('button', { name: 'Add contact' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Karla Kern');
  const wrong = async (save: string): Promise<void> => {
    await page.getByLabel('Phone').first().fill('call me');
    await page.getByLabel('E-mail').first().fill('karla at example');
    await page.getByRole('button', { name: save }).click();
    await page.getByText('Use a phone number such as 0341 12345 or +49 341 12345').waitFor();
    await page.getByText('Use an e-mail address such as name@example.com').waitFor();
    await expectNothingSent(page);
  };
  await wrong('Save contact');
  await moveTo(view.page, '/customers/hostile-formula-1/edit', 'crm-customer-form');
  await wrong('Save customer');
  expect((await db.get(['customer', 'hostile-formula-1']))?.data.rev).toBe('r1');
  const contacts = {
    from: ['contact'],
    where: [['customerId', '==', 'hostile-formula-1']],
    limit: 1,
  } as const;
  expect(await db.list(contacts)).toEqual([]);
});
