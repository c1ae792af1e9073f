import type { AlertKind } from './choices.ts';
import type { HealthFall } from './health-fall.ts';

const texts = {
  en: {
    slowing: 'Orders are slowing down',
    dormant: 'Has stopped ordering',
    healthDrop: 'Health has fallen sharply',
    tierDrop: 'Has lost a loyalty tier',
    fell: (from: number, to: number) => `Health fell from ${from} to ${to}`,
  },
  de: {
    slowing: 'Bestellt seltener',
    dormant: 'Bestellt nicht mehr',
    healthDrop: 'Zustand stark verschlechtert',
    tierDrop: 'Hat eine Treuestufe verloren',
    fell: (from: number, to: number) => `Zustand von ${from} auf ${to} gefallen`,
  },
} as const;

/** What an alert is about, for what is written outside the console; with both scores where they are known. */
export function alertWords(kind: AlertKind, fall: HealthFall | null, locale: keyof typeof texts): string {
  const words = texts[locale];
  return kind === 'healthDrop' && fall !== null ? words.fell(fall.from, fall.to) : words[kind];
}
