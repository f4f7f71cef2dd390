const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  setupFiles: ['reflect-metadata'],
  // ESM, run by Node itself: the launcher of PostgreSQL is an ES module.
  globalSetup: '<rootDir>/test/postgres.setup.mts',
  globalTeardown: '<rootDir>/test/postgres.teardown.mts',
  testTimeout: 30_000,
};
