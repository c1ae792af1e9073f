/** A list somebody wants again: its name and the address parameters that restore it. */
export interface SavedView {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

export const MAX_VIEWS = 20;
const MAX_NAME = 60;

const isText = (value: unknown, max: number): boolean => typeof value === 'string' && value.length <= max;

// By hand: the list is there before any schema.
function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('params' in value)) return false;
  const { name, params } = value;
  return (
    isText(name, MAX_NAME) &&
    name !== '' &&
    typeof params === 'object' &&
    !Array.isArray(params) &&
    params !== null &&
    Object.entries(params).every(([key, text]) => isText(key, 20) && isText(text, 200))
  );
}

/** Reads the saved views; anything unreadable counts as none. */
export function readViews(text: string | null): readonly SavedView[] {
  if (text === null) return [];
  try {
    const views: unknown = JSON.parse(text);
    return Array.isArray(views) && views.every(isView) ? views.slice(0, MAX_VIEWS) : [];
  } catch {
    return [];
  }
}

/** Adds a view; one of the same name is replaced where it stands. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const named = { ...view, name: view.name.trim().slice(0, MAX_NAME) };
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
