const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  globalSetup: '<rootDir>/test/browser.setup.ts',
  globalTeardown: '<rootDir>/test/browser.teardown.ts',
  // Set-up and teardown are ES modules that Node loads by itself, and the built API is no source to compile.
  transformIgnorePatterns: ['/node_modules/', '/test/browser\\.(setup|teardown)\\.ts$', '/dist/'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
