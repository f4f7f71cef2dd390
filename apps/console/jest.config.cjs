// Pure functions only: pages are tested in a real browser, by apps/console-e2e.
module.exports = require('../../jest.preset.cjs');
