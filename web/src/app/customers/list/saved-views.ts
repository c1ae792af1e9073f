import * as z from 'zod';

/** A list somebody wants again: its name and the address parameters that restore it. */
export interface SavedView {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

const stored = z.array(
  z.object({ name: z.string().min(1).max(60), params: z.record(z.string().max(20), z.string().max(200)) }),
);

export const MAX_VIEWS = 20;

/** Reads the saved views; anything unreadable counts as none. */
export function readViews(text: string | null): readonly SavedView[] {
  if (text === null) return [];
  try {
    const views = stored.safeParse(JSON.parse(text));
    return views.success ? views.data.slice(0, MAX_VIEWS) : [];
  } catch {
    return [];
  }
}

/** Adds a view; one of the same name is replaced where it stands. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const named = { ...view, name: view.name.trim().slice(0, 60) };
  const at = views.findIndex((each) => each.name === named.name);
  return at < 0 ? [...views, named].slice(-MAX_VIEWS) : views.with(at, named);
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** The view the address shows at this moment. */
export function currentView(
  views: readonly SavedView[],
  params: Readonly<Record<string, string | null>>,
): SavedView | undefined {
  const now = Object.entries(params).filter(([, value]) => value !== null);
  return views.find(
    (view) =>
      Object.keys(view.params).length === now.length &&
      now.every(([name, value]) => view.params[name] === value),
  );
}
