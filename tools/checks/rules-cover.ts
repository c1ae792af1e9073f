/** Every path that a rules file has a `match` for, written as `customers/{}/private/{}`. */
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
      const segments = stack.flat().map((segment) => (segment.startsWith('{') ? '{}' : segment));
      found.push(segments.join('/').replace(/^databases\/\{\}\/documents\/?/, ''));
    }
  }
  return found;
}

/** Whether a rule's path covers a document's: the same words, and `{}` covers a word too. */
export function covers(rule: string, document: string): boolean {
  const wanted = document.split('/');
  const given = rule.split('/');
  return given.length === wanted.length && given.every((part, at) => part === '{}' || part === wanted[at]);
}
