import type icons from './icons.json';

/**
 * The icons the console uses: `icons.json` names each and its file among the Material Symbols. After a change
 * `node tools/icons/write-icons.ts` writes their outlines for the console.
 */
export type IconName = keyof typeof icons;
