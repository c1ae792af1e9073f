import type { Plugin } from 'esbuild';
import { bundleOurs } from './loaded-files.ts';
import { dialogsWithWords, keysIn, pagesOf, textFiles, type ShownFile } from './page-texts.ts';
import { sourcesBelow } from './source-files.ts';

const routes = 'web/src/app/routes.ts';
const pages = pagesOf(routes);
/** The shell's are there wherever somebody is signed in. */
const shell = pages.find(({ file }) => file === 'web/src/app/shell/shell.ts')?.texts ?? [];
const dialogs = dialogsWithWords(sourcesBelow('web/src/app'), shell);
const holders = textFiles();
const keys = [...holders.keys()];

/** Leaves out what is loaded ahead, or later, and has words of its own. */
const ownWords: Plugin = {
  name: 'own words',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'dynamic-import' &&
      [...pages, ...dialogs].some(({ file }) => file.endsWith(path.replace(/^[./]+/, '/') + '.ts'))
        ? { path, external: true }
        : undefined,
    );
  },
};

/** The texts that a page or what it loads later may show, and that nobody has loaded: by their file. */
async function missingOn({ file, texts }: ShownFile): Promise<readonly string[]> {
  const { outputs } = await bundleOurs([file], [ownWords]);
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
  );
  const own = used.filter((name) => name.startsWith('web/src/app/') && name.endsWith('.ts'));
  const shown = [...new Set(own.flatMap((name) => keysIn(name, keys)))];
  return shown.filter((key) => !texts.includes(holders.get(key) ?? ''));
}

test('there are pages, and what is loaded with its words', () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(dialogs.map(({ file }) => file).sort()).toEqual([
    'web/src/app/customers/page/customer-page.ts',
    'web/src/app/interactions/logger-sheet.ts',
    'web/src/app/shell/inbox.ts',
    'web/src/app/tasks/task-sheet.ts',
  ]);
});

test.each([...pages, ...dialogs].map((page) => [page.file, page] as const))(
  'the texts of %s are loaded before it is shown',
  async (_, page) => {
    expect(await missingOn(page)).toEqual([]);
  },
  // Each bundles a page, which a busy machine takes its time for.
  60_000,
);
