/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

/** What all tests have in common. */
const shared: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/tests', '<rootDir>/workers'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
}

/** `*.server.test.ts` run on a PostgreSQL and a Redis that are started for them; all others need no server. */
const config: Config = {
  // It ends what hangs: a machine with ten times as much to do as it can takes that much longer, and is not at fault.
  testTimeout: 120_000,
  // Many tests wait for a server or for a pause between requests, so that no core is kept free of them.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'core',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.server\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'servers',
      testMatch: ['**/*.server.test.ts'],
      globalSetup: '<rootDir>/tests/servers/set-up.mjs',
      globalTeardown: '<rootDir>/tests/servers/tear-down.mjs',
    },
  ],
}

export default config
