const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  globalSetup: '<rootDir>/test/browser.setup.ts',
  globalTeardown: '<rootDir>/test/browser.teardown.ts',
  // Set-up and teardown are ES modules that Node loads by itself, and the built API is no source to compile.
  transformIgnorePatterns: ['/node_modules/', '/test/browser\\.(setup|teardown)\\.ts$', '/dist/'],
  // Written only when asked for, so that a test run leaves the tree as it was: npm run screenshots.
  testPathIgnorePatterns: process.env.UPDATE_SCREENSHOTS === '1' ? [] : ['/screenshots\\.spec\\.ts$'],
  testTimeout: 60_000,
  // One after another: with two at once, on two cores, a dialog was not closed in time now and then.
  maxWorkers: 1,
};
