import { defaultProgramme } from '@creamline/domain/loyalty';
import { write } from '@creamline/domain/paths';
import { SETTINGS_TTL_MS, prepareSettings, renewSettings, settingsOf } from './settings.ts';
import { MemoryDatabase, openGate } from './testing/memory-database.ts';
import { MemoryStore } from './testing/memory-store.ts';

function rig() {
  let reads = 0;
  let time = 0;
  const db = new MemoryDatabase(new MemoryStore(), (call, happen) => {
    if (call === 'get') reads += 1;
    return openGate(call, happen);
  });
  return {
    context: { db, now: () => new Date(time), newId: () => 'id' },
    reads: () => reads,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const rules = (version: number) =>
  write.set(['ruleSet'], { version, changedAt: new Date(0), rules: [], inactive: [] });

describe('settingsOf', () => {
  it('gives defaults where nothing is stored', async () => {
    const { context } = rig();
    expect(await settingsOf(context)).toMatchObject({ programme: defaultProgramme, ruleSet: { version: 0 } });
  });

  it('reads once within the time, and again after it', async () => {
    const { context, reads, pass } = rig();
    await Promise.all([settingsOf(context), settingsOf(context)]);
    pass(SETTINGS_TTL_MS - 1);
    await settingsOf(context);
    expect(reads()).toBe(3);
    pass(1);
    await settingsOf(context);
    expect(reads()).toBe(6);
  });

  it('reads afresh for a customer who was judged by newer rules', async () => {
    const { context, reads } = rig();
    await context.db.commit([rules(1)]);
    await settingsOf(context);
    await context.db.commit([rules(2)]);
    expect((await settingsOf(context, 1)).ruleSet.version).toBe(1);
    expect((await settingsOf(context, 2)).ruleSet.version).toBe(2);
    expect(reads()).toBe(6);
  });
});

describe('renewSettings', () => {
  it('spares the work after this the reading', async () => {
    const { context, reads, pass } = rig();
    await settingsOf(context);
    pass(SETTINGS_TTL_MS * 0.8 - 1);
    await renewSettings(context);
    expect(reads()).toBe(3);
    pass(1);
    await renewSettings(context);
    expect(reads()).toBe(6);
    pass(SETTINGS_TTL_MS - 1);
    await settingsOf(context);
    expect(reads()).toBe(6);
  });

  it('reads nothing where nobody asked for them yet', async () => {
    const { context, reads } = rig();
    await renewSettings(context);
    expect(reads()).toBe(0);
  });

  it('does not fail the work that is done', async () => {
    let fails = false;
    const db = new MemoryDatabase(new MemoryStore(), (call, happen) =>
      fails ? Promise.reject(new Error('unavailable')) : openGate(call, happen),
    );
    let time = 0;
    const context = { db, now: () => new Date(time), newId: () => 'id' };
    await settingsOf(context);
    time = SETTINGS_TTL_MS;
    fails = true;
    await renewSettings(context);
    fails = false;
    expect(await settingsOf(context)).toMatchObject({ programme: defaultProgramme });
  });
});

describe('prepareSettings', () => {
  it('brings them along while something else is read', async () => {
    const { context, reads } = rig();
    prepareSettings(context);
    await settingsOf(context);
    prepareSettings(context);
    await settingsOf(context);
    expect(reads()).toBe(3);
  });

  it('leaves a failure to whoever needs them, who reads again', async () => {
    let failures = 3;
    const db = new MemoryDatabase(new MemoryStore(), (call, happen) =>
      failures-- > 0 ? Promise.reject(new Error('unavailable')) : openGate(call, happen),
    );
    const context = { db, now: () => new Date(0), newId: () => 'id' };
    prepareSettings(context);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await settingsOf(context)).toMatchObject({ programme: defaultProgramme });
  });
});
