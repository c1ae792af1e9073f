/**
 * One project for each kind of test. `unit` and `web` need nothing but Node; the others start emulators
 * (and `e2e` a browser) through tools/emulator-suite.mjs.
 */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2023',
    transform: { legacyDecorator: true },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Packages that ship ES modules only, or that jest would otherwise load as such. */
const esmOnly = [
  '@creamline/',
  'firebase/',
  '@firebase/',
  '@angular/',
  'rxfire/',
  'intl-messageformat/',
  '@formatjs/',
  'tinykeys/',
  'nodemailer/',
  'jose/',
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  cacheDirectory: '<rootDir>/.cache/jest',
  testEnvironment: 'node',
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testPathIgnorePatterns: ['/node_modules/', '/lib/', '/dist/', '\\.emulator\\.spec\\.ts$'],
  modulePathIgnorePatterns: [
    '<rootDir>/functions/lib',
    '<rootDir>/web/dist',
    '<rootDir>/.cache',
    '<rootDir>/.data',
  ],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@creamline/domain/([^/]+)/(plain|packs|samples)$': '<rootDir>/domain/src/$1/$2.ts',
    '^@creamline/domain/([^/]+)$': '<rootDir>/domain/src/$1/index.ts',
  },
  transform: { '\\.(ts|mts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  ...more,
});

/** Tests against running emulators: started once for the project, and given the time they take. */
const onEmulators = (which) => ({
  testPathIgnorePatterns: ['/node_modules/', '/lib/', '/dist/'],
  globalSetup: `<rootDir>/tools/jest/${which}.ts`,
  globalTeardown: '<rootDir>/tools/jest/stop.ts',
  setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.ts'],
});

export default {
  projects: [
    project('unit', ['domain/**/*.spec.ts', 'functions/**/*.spec.ts', 'tools/**/*.spec.ts']),
    project('web', ['web/src/**/*.spec.ts']),
    project('rules', ['tests/rules/**/*.spec.ts'], onEmulators('firestore')),
    project(
      'integration',
      ['tests/integration/**/*.spec.ts', '**/*.emulator.spec.ts'],
      onEmulators('backend'),
    ),
    project('faults', ['tests/faults/**/*.spec.ts'], onEmulators('firestore')),
    project('import', ['tests/import/**/*.spec.ts'], onEmulators('backend')),
    project('e2e', ['tests/e2e/**/*.spec.ts'], onEmulators('console')),
  ],
};
