const size = (name, testMatch, more = {}) => ({
  displayName: name,
  rootDir: '.',
  testMatch,
  testEnvironment: 'node',
  // Workspace packages come from their sources: a build may be missing or old.
  testEnvironmentOptions: { customExportConditions: ['@queqiao/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/\\.queqiao/'],
  ...more,
});

// These start built programs and threads.
const builtFirst = { globalSetup: '<rootDir>/infra/local/setup/build-first.mjs' };

const inBrowser = {
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/services/console/src/testing/browser.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/services/console/src/testing/no-styles.ts',
  },
};

export default {
  // Real servers can be slow on a busy machine.
  testTimeout: 20_000,
  projects: [
    size('unit', ['<rootDir>/{libs,services}/**/src/**/!(*.medium).spec.ts', '<rootDir>/infra/**/!(*.medium).spec.ts']),
    size('component', ['<rootDir>/services/console/src/**/*.spec.tsx'], inBrowser),
    size(
      'medium',
      ['<rootDir>/{libs,services}/**/src/**/*.medium.spec.ts', '<rootDir>/infra/**/*.medium.spec.ts'],
      builtFirst,
    ),
    size('e2e', ['<rootDir>/services/**/*.e2e.ts'], builtFirst),
  ],
};
