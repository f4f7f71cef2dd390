const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/postgres.setup.ts',
  globalTeardown: '<rootDir>/test/postgres.teardown.ts',
  testTimeout: 30_000,
};
