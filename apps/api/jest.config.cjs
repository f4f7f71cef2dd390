const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  setupFiles: ['reflect-metadata'],
  // ESM, run by Node itself: the launcher of PostgreSQL is an ES module.
  globalSetup: '<rootDir>/test/postgres.setup.mts',
  globalTeardown: '<rootDir>/test/postgres.teardown.mts',
  testTimeout: 30_000,
  // Modules of a test file are not all let go of at its end: a worker that has grown is replaced, else the last files run out of memory.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
