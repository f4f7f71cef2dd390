const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2023',
  },
  module: { type: 'commonjs' },
};

module.exports = {
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/**/*.spec.tsx'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.cjs'],
  transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '\\.(css|svg)$': '<rootDir>/test/empty.cjs' },
  testEnvironmentOptions: { customExportConditions: ['require', 'node', 'default'] },
  transformIgnorePatterns: ['/node_modules/'],
};
