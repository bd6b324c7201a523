const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '\\.(css|svg|png|woff2)$': '<rootDir>/tests/support/empty.mjs',
    // Sources import each other by the name of the compiled file.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

const notHere = ['/node_modules/', '<rootDir>/dist/'];

export default {
  coverageProvider: 'v8',
  testTimeout: 60_000,
  // A process keeps the modules of every file it has run, some ten megabytes each: past this it is replaced by a new one.
  // With a limit Jest never runs files in its own process, which nothing could replace.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tools/lib/count-reporter.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        ...notHere,
        '<rootDir>/tests/client/',
        ...(process.env.CHROMIUM_MISSING === '1' ? ['<rootDir>/tests/e2e/'] : []),
      ],
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/client/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: notHere,
      setupFilesAfterEnv: ['<rootDir>/tests/support/client-setup.ts'],
    },
  ],
};
