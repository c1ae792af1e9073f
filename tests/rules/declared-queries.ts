/** Finds the queries that the console and the functions declare as plain data, by reading their source. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { collectionOf, documents, type DocumentKind } from '@creamline/domain/paths';
import type { DeclaredQuery } from '../../functions/src/platform/testing/index-check.ts';

export interface FoundQuery {
  readonly place: string;
  /** Every form the query can take; null where the source alone does not tell. */
  readonly forms: readonly DeclaredQuery[] | null;
}

type Where = NonNullable<DeclaredQuery['where']>;
type OrderBy = NonNullable<DeclaredQuery['orderBy']>;

const root = path.resolve(__dirname, '../..');

/** The forms of a list whose parts may be left out or come from the actor's scope. */
const scopeForms: readonly Where[] = [
  [],
  [['assignedRepId', '==']],
  [['territoryId', 'in']],
  [['territoryId', '==']],
];

function isKind(name: string): name is DocumentKind {
  return name in documents;
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name)
      return bare(property.initializer);
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return undefined;
}

function textOf(node: ts.Expression | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

/** The first two texts of a tuple: a field and its comparison or direction. */
function pairOf(node: ts.Expression): readonly [string, string] | null {
  const tuple = bare(node);
  if (!ts.isArrayLiteralExpression(tuple)) return null;
  const [field, second] = [textOf(tuple.elements[0]), textOf(tuple.elements[1])];
  return field === null || second === null ? null : [field, second];
}

/** Every form of a list of pairs; null where a part is not plain. */
function formsOf(node: ts.Expression): readonly Where[] | null {
  const list = bare(node);
  if (/scope(\(\))?$/i.test(list.getText()) && !ts.isArrayLiteralExpression(list)) return scopeForms;
  if (ts.isConditionalExpression(list)) {
    const [yes, no] = [formsOf(list.whenTrue), formsOf(list.whenFalse)];
    return yes === null || no === null ? null : [...yes, ...no];
  }
  if (!ts.isArrayLiteralExpression(list)) return null;
  let forms: readonly Where[] = [[]];
  for (const element of list.elements) {
    const pair = ts.isSpreadElement(element) ? null : pairOf(element);
    const next = ts.isSpreadElement(element) ? formsOf(element.expression) : pair === null ? null : [[pair]];
    if (next === null) return null;
    forms = forms.flatMap((form) => next.map((more) => [...form, ...more]));
  }
  return forms;
}

function isOrder(form: Where): form is OrderBy & Where {
  return form.every(([, direction]) => direction === 'asc' || direction === 'desc');
}

/** The forms of an object with `from`, as a query; undefined where it is no query. */
function queryForms(object: ts.ObjectLiteralExpression): readonly DeclaredQuery[] | null | undefined {
  const from = propertyOf(object, 'from');
  if (from === undefined || !ts.isArrayLiteralExpression(from) || from.elements.length === 0)
    return undefined;
  const kind = textOf(from.elements[0]);
  if (kind === null) return null;
  if (!isKind(kind)) return undefined;
  const spreads = object.properties.filter(ts.isSpreadAssignment);
  if (spreads.some((each) => !/page|afterId/i.test(each.getText()))) return null;
  const collection =
    collectionOf(kind, ...from.elements.slice(1).map(() => 'x'))
      .split('/')
      .at(-1) ?? '';
  const where = propertyOf(object, 'where');
  const orderBy = propertyOf(object, 'orderBy');
  const group = propertyOf(object, 'group') !== undefined;
  const wheres = where === undefined ? [[]] : formsOf(where);
  const orders = orderBy === undefined ? [[]] : formsOf(orderBy);
  if (wheres === null || orders === null) return null;
  const byId = spreads.length > 0 || propertyOf(object, 'afterId') !== undefined;
  return wheres.flatMap((each) =>
    orders.filter(isOrder).map((order) => ({ collection, group, where: each, orderBy: order, byId })),
  );
}

/** A collection read page by page in the order of ids; undefined where it is no such call. */
function pagedForms(call: ts.CallExpression): readonly DeclaredQuery[] | null | undefined {
  if (call.expression.getText() !== 'readPageById') return undefined;
  const kind = textOf(call.arguments[1]);
  return kind === null || !isKind(kind)
    ? null
    : [{ collection: collectionOf(kind).split('/').at(-1) ?? '', byId: true }];
}

function formsAt(node: ts.Node): readonly DeclaredQuery[] | null | undefined {
  if (ts.isObjectLiteralExpression(node)) return queryForms(node);
  return ts.isCallExpression(node) ? pagedForms(node) : undefined;
}

function queriesIn(file: string): readonly FoundQuery[] {
  const name = path.relative(root, file);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: FoundQuery[] = [];
  const visit = (node: ts.Node): void => {
    const forms = formsAt(node);
    if (forms !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${name}:${line + 1}`, forms });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every query declared below these folders of the repository, tests left out. */
export function declaredQueries(folders: readonly string[]): readonly FoundQuery[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing'))
      .flatMap((name) => queriesIn(path.join(root, folder, name))),
  );
}
