/**
 * The import law, as an eslint rule: which floor, room and package a file may import from.
 * A room is a folder of `domain/src`, `functions/src` or `web/src/app`; its door is its `index.ts`; in the
 * domain, `plain.ts` is the part of the door without schemas.
 */
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

const roomPattern = /^(domain\/src|functions\/src|web\/src\/app)\/([^/]+)\//;
const testPattern = /\.spec\.ts$|^tests\//;
/** What tests are made of may be shared among them. */
const samplePattern = /\.spec\.ts$|\/sample-[a-z-]+\.ts$/;

/** Packages the pure business may use: small, pure, and the same in the browser and on the server. */
const domainPackages = /^(zod|@date-fns\/tz|date-fns\/[A-Za-z]+|libphonenumber-js(\/min)?)$/;
/** Who may know the SDKs of Firebase. */
const adminSdk = /^(firebase-admin|@google-cloud\/)/;
const clientSdk = /^(firebase|@firebase|@angular\/fire|rxfire)(\/|$)/;

/** Rooms every other room of their floor stands on: their files are imported one by one, so that bundles stay small. */
const foundations = new Set(['platform', 'ui', 'access', 'paths', 'time', 'money']);

/** Schemas and word lists that other rooms' schemas are made of. Through the doors they would import in a circle. */
const vocabulary = new Set([
  'customers/choices',
  'customers/customer',
  'customers/health-fall',
  'customers/open-order-schema',
  'customers/stats-schema',
  'loyalty/tiers',
  'products/allergens',
]);

const floorOf = (file) => file.split('/')[0];
const roomOf = (file) => roomPattern.exec(file)?.[2];

function packageFault(file, source) {
  const floor = floorOf(file);
  const room = roomOf(file);
  const isTest = testPattern.test(file);
  if (source === 'date-fns')
    return 'import one function, as `date-fns/addDays`: the whole library costs seconds to load';
  if (floor === 'domain') {
    if (source.startsWith('@creamline/')) return 'domain imports its own rooms by path';
    if (!isTest && !domainPackages.test(source)) return `domain is pure: it does not import ${source}`;
  }
  if (floor === 'functions' && room !== 'platform' && !isTest && adminSdk.test(source)) {
    return 'only functions/src/platform knows the Admin SDK';
  }
  if (floor === 'web' && room !== 'platform' && clientSdk.test(source)) {
    return 'only web/src/app/platform knows the Firebase SDK';
  }
  if (floor === 'web' && !isTest && /^(node:|firebase-)/.test(source))
    return `the console runs in a browser: no ${source}`;
  return undefined;
}

function pathFault(file, source) {
  const target = path.posix.join(path.posix.dirname(file), source);
  const floor = floorOf(file);
  const targetFloor = floorOf(target);
  if (targetFloor === 'domain' && floor !== 'domain') return 'import the domain as @creamline/domain/<room>';
  if (targetFloor !== floor) {
    const mayLookAround = floor === 'tests' || (floor === 'tools' && targetFloor === 'functions');
    return mayLookAround ? undefined : `${floor} does not import ${targetFloor}`;
  }
  const room = roomOf(file);
  const targetRoom = roomOf(`${target}/`) ?? roomOf(target);
  if (room === undefined || targetRoom === undefined || room === targetRoom) return undefined;
  // The map of documents imports each schema from its own file: the doors import the map in turn.
  if (floor === 'domain' && room === 'paths') return undefined;
  if (foundations.has(targetRoom)) return undefined;
  const inside = target.slice(target.indexOf(`/${targetRoom}`) + targetRoom.length + 2).replace(/\.ts$/, '');
  if (['', 'index', 'plain', 'routes'].includes(inside)) return undefined;
  if (floor === 'domain' && vocabulary.has(`${targetRoom}/${inside}`)) return undefined;
  if (samplePattern.test(file) && samplePattern.test(target)) return undefined;
  return `import another room by its door, ${targetRoom}/index.ts`;
}

function fault(file, source) {
  return source.startsWith('.') ? pathFault(file, source) : packageFault(file, source);
}

/** What is wrong with importing `source` from `file` (a path from the repository's root), or undefined. */
export { fault as importFault };

export default {
  meta: { type: 'problem', schema: [], messages: { law: '{{fault}}.' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (node, kind) => {
      // A type is gone when the program runs: it loads nothing and closes no circle.
      if (kind === 'type') return;
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
      const found = fault(file, node.value);
      if (found !== undefined) context.report({ node, messageId: 'law', data: { fault: found } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
