import { defaultProgramme, type Programme } from '@creamline/domain/loyalty';
import type { RuleSet } from '@creamline/domain/segments';
import { defaultCompany, type Company } from '@creamline/domain/territories';
import type { Context, Database } from './database.ts';

/** The settings every settlement and evaluation needs. */
export interface Settings {
  readonly programme: Programme;
  readonly company: Company;
  readonly ruleSet: RuleSet;
}

/** How long an instance may judge by the settings it holds. Jobs that follow a rule change wait this long. */
export const SETTINGS_TTL_MS = 5_000;

const emptyRuleSet: RuleSet = { version: 0, changedAt: new Date(0), rules: [], inactive: [] };

/** From this age on, settings that work goes on with are read again after it: see {@link renewSettings}. */
const RENEWAL_AGE_MS = 0.8 * SETTINGS_TTL_MS;

interface Held {
  readonly readAt: number;
  readonly settings: Promise<Settings>;
}

const held = new WeakMap<Database, Held>();

async function read({ db }: Context): Promise<Settings> {
  const [programme, company, ruleSet] = await Promise.all([
    db.get(['programme']),
    db.get(['company']),
    db.get(['ruleSet']),
  ]);
  return {
    programme: programme?.data ?? defaultProgramme,
    company: company?.data ?? defaultCompany,
    ruleSet: ruleSet?.data ?? emptyRuleSet,
  };
}

/** Reads the settings afresh, and keeps them for {@link settingsOf}. */
export function freshSettings(context: Context): Promise<Settings> {
  const settings = read(context);
  held.set(context.db, { readAt: context.now().getTime(), settings });
  // A failed read must not be kept, or every settlement until the end of its time would fail with it.
  settings.catch(() => held.delete(context.db));
  return settings;
}

/**
 * The settings, at most {@link SETTINGS_TTL_MS} old. A customer judged by a newer rule set than the one held
 * (`segmentsVersion`) makes it fresh at once.
 */
export async function settingsOf(context: Context, segmentsVersion = 0): Promise<Settings> {
  const entry = held.get(context.db);
  const age = entry === undefined ? Infinity : Math.abs(context.now().getTime() - entry.readAt);
  if (entry === undefined || age >= SETTINGS_TTL_MS) return freshSettings(context);
  const settings = await entry.settings;
  return settings.ruleSet.version < segmentsVersion ? freshSettings(context) : settings;
}

/**
 * Begins to read the settings where those held are too old, so that they are there when {@link settingsOf} is asked
 * after other reads. Where it fails, `settingsOf` reads again.
 */
export function prepareSettings(context: Context): void {
  settingsOf(context).catch(() => undefined);
}

/**
 * Reads the settings again where those held are nearly too old, for the work after this to find them there. To be
 * awaited when the work is done: nobody waits for it then, but an instance may stand still once it has answered.
 */
export async function renewSettings(context: Context): Promise<void> {
  const entry = held.get(context.db);
  const age = entry === undefined ? 0 : Math.abs(context.now().getTime() - entry.readAt);
  if (age < RENEWAL_AGE_MS) return;
  // Where it fails, whoever needs them next reads them.
  await freshSettings(context).catch(() => undefined);
}

const NOT_FOUND = 5;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === NOT_FOUND;
}

/**
 * Runs `work`. Where it fails for a document that is missing, holds the settings without the rules of segments that
 * are gone and runs it once more: a segment may be deleted a moment before its rule is.
 */
export async function pastDeletedSegments<T>(context: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const settings = await freshSettings(context);
    const { rules, inactive } = settings.ruleSet;
    const gone = new Set<string>();
    for (const { segmentId } of [...rules, ...inactive])
      if ((await context.db.get(['segment', segmentId])) === null) gone.add(segmentId);
    if (gone.size === 0) throw error;
    const lives = ({ segmentId }: { readonly segmentId: string }): boolean => !gone.has(segmentId);
    const ruleSet = { ...settings.ruleSet, rules: rules.filter(lives), inactive: inactive.filter(lives) };
    held.set(context.db, {
      readAt: context.now().getTime(),
      settings: Promise.resolve({ ...settings, ruleSet }),
    });
    return work();
  }
}
