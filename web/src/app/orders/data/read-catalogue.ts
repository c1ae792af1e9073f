import type { LiveStore, QuerySpec, Stored } from '../../platform';

const AT_ONCE = 200;

/** Everything the dairy sells, read page by page; the device keeps it. */
export async function readCatalogue(store: LiveStore): Promise<readonly Stored<'product'>[]> {
  const read: Stored<'product'>[] = [];
  for (let page: readonly Stored<'product'>[] = []; ;) {
    page = await store.onceQuery(after(page.at(-1)?.id));
    read.push(...page);
    if (page.length < AT_ONCE) return read;
  }
}

function after(id: string | undefined): QuerySpec<'product'> {
  return {
    from: ['product'],
    orderBy: [['__name__', 'asc']],
    limit: AT_ONCE,
    startAfter: id === undefined ? undefined : [id],
  };
}
