import type { TextKey } from '../platform';

type Texts = Readonly<Record<string, TextKey>>;

/** The words for stored choices, by filter; made of the same names as the schema's choices. */
export const choiceTexts = {
  status: {
    prospect: 'customers.status.prospect',
    active: 'customers.status.active',
    inactive: 'customers.status.inactive',
  },
  type: {
    retail: 'customers.type.retail',
    wholesale: 'customers.type.wholesale',
    distributor: 'customers.type.distributor',
    foodservice: 'customers.type.foodservice',
    household: 'customers.type.household',
  },
  tier: {
    bronze: 'ui.tier.bronze',
    silver: 'ui.tier.silver',
    gold: 'ui.tier.gold',
    platinum: 'ui.tier.platinum',
  },
  lifecycle: {
    prospect: 'ui.lifecycle.prospect',
    trial: 'ui.lifecycle.trial',
    active: 'ui.lifecycle.active',
    slowing: 'ui.lifecycle.slowing',
    dormant: 'ui.lifecycle.dormant',
    lost: 'ui.lifecycle.lost',
    wonBack: 'ui.lifecycle.wonBack',
  },
  health: {
    risk: 'customers.health.risk',
    watch: 'customers.health.watch',
    good: 'customers.health.good',
    strong: 'customers.health.strong',
  },
} as const satisfies Record<string, Texts>;

/** The words for one stored choice; the choice itself where a newer version wrote one this console does not know. */
export function choiceText(
  t: (key: TextKey) => string,
  kind: keyof typeof choiceTexts,
  value: string,
): string {
  const texts: Texts = choiceTexts[kind];
  const key = texts[value];
  return key === undefined ? value : t(key);
}
