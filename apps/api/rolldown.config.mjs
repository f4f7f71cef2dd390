import { defineConfig } from 'rolldown';

// One CommonJS file for production. Native modules stay outside; so does what TypeORM and
// others load only when asked for (drivers that we do not use).
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  tsconfig: 'tsconfig.json',
  resolve: { conditionNames: ['require', 'node', 'default'] },
  external: [
    /^@node-rs\//,
    /^pg-native$/,
    /^typescript$/,
    /^pg-cloudflare$/,
    /^(@google-cloud\/spanner|@sap\/.*|better-sqlite3|hdb-pool|ioredis|mongodb|mssql|mysql2?|oracledb|pg-query-stream|redis|sql\.js|sqlite3|typeorm-aurora-data-api-driver|react-native-sqlite-storage|expo-sqlite)/,
  ],
  output: { file: 'dist/main.cjs', format: 'cjs', sourcemap: false, keepNames: true, codeSplitting: false },
});
