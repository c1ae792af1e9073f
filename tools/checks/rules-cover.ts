/** Every path that a rules file has a `match` for, written as `customers/{}/private/{}`; `{**}` is any number of words. */
export function matchedPaths(rules: string): readonly string[] {
  const stack: string[][] = [];
  const found: string[] = [];
  const text = rules.replace(/\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens = text.matchAll(/match\s+(\/[^\s]*)\s*\{|\{|\}/g);
  for (const [token, matched] of tokens) {
    if (token === '}') stack.pop();
    else if (matched === undefined) stack.push([]);
    else {
      stack.push(matched.split('/').slice(1));
      const segments = stack
        .flat()
        .map((segment) => (segment.endsWith('=**}') ? '{**}' : segment.startsWith('{') ? '{}' : segment));
      found.push(segments.join('/').replace(/^databases\/\{\}\/documents\/?/, ''));
    }
  }
  return found;
}

/** Whether a rule's path covers a document's: the same words; `{}` covers a word too, `{**}` at its start all before. */
export function covers(rule: string, document: string): boolean {
  const given = rule.split('/');
  const anywhere = given[0] === '{**}';
  if (anywhere) given.shift();
  const all = document.split('/');
  const wanted = anywhere ? all.slice(-given.length) : all;
  return given.length === wanted.length && given.every((part, at) => part === '{}' || part === wanted[at]);
}
