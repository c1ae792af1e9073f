import { readFileSync } from 'node:fs';
import path from 'node:path';

const tokens = readFileSync(path.join(process.cwd(), 'web/src/styles/_tokens.scss'), 'utf8');

function colour(token: string, look: 'light' | 'dark'): string {
  const pair = new RegExp(`--crm-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'i').exec(tokens);
  const found = pair?.[look === 'light' ? 1 : 2];
  if (found === undefined) throw new Error(`No token ${token}`);
  return found;
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['page', 'panel', 'raised', 'hover'];
const words = ['text', 'quiet', 'primary', 'good', 'watch', 'risk'];
const texts: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => words.map((word) => [word, surface] as const)),
  ['on-primary', 'primary'],
  ['on-selected', 'selected'],
  ['on-accent', 'accent'],
  ['on-risk-panel', 'risk-panel'],
  ['on-watch-panel', 'watch-panel'],
  ['panel', 'risk'],
  ['panel', 'text'],
];
const shapes: readonly (readonly [string, string])[] = [
  ['control-line', 'panel'],
  ['control-line', 'page'],
  ...['bronze', 'silver', 'gold', 'platinum'].map((tier) => [`tier-${tier}`, 'panel'] as const),
  ...[1, 2, 3, 4, 5, 6, 7].map((series) => [`series-${series}`, 'panel'] as const),
];

describe.each(['light', 'dark'] as const)('%s colours', (look) => {
  it.each(texts)('%s reads on %s', (front, back) => {
    expect(contrast(colour(front, look), colour(back, look))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('%s stands out from %s', (front, back) => {
    expect(contrast(colour(front, look), colour(back, look))).toBeGreaterThanOrEqual(3);
  });
});
