const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: false },
  sourceMaps: 'inline',
  swcrc: false,
};

/** aedes and its parts are published as ES modules only. */
const ESM_PACKAGES = 'aedes|aedes-packet|aedes-persistence|mqemitter';

module.exports = {
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  globalSetup: './test/support/global-setup.ts',
  globalTeardown: './test/support/global-teardown.ts',
  setupFilesAfterEnv: ['./test/support/second-try.ts'],
  maxWorkers: 2,
  testTimeout: 60_000,
  roots: ['<rootDir>/src', '<rootDir>/simulators', '<rootDir>/web/src', '<rootDir>/test'],
  transform: { '^.+\\.[tj]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
