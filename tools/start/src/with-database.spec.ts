import { join } from 'node:path';
import { startTestPostgres } from './jest-postgres.ts';
import { databaseUrl, dataDirectory } from './with-database.ts';
import { workspaceRoot } from './workspace-root.ts';

describe('the data directory', () => {
  it('is counted from the workspace root, wherever the command was started', () => {
    expect(dataDirectory({})).toBe(join(workspaceRoot, '.data'));
    expect(dataDirectory({ DATA_DIR: 'elsewhere' })).toBe(join(workspaceRoot, 'elsewhere'));
    expect(dataDirectory({ DATA_DIR: '/srv/data' })).toBe('/srv/data');
  });
});

describe('a server of your own', () => {
  it('is used as it is and left running', async () => {
    const own = await startTestPostgres();
    const database = await databaseUrl({ DATABASE_URL: own.url });
    expect(database.url).toBe(own.url);
    await database.close();
    await (await databaseUrl({ DATABASE_URL: own.url })).close();
    await own.close();
  });

  it('that does not answer is told with the way out', async () => {
    const nobody = databaseUrl({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/portcredit' });
    await expect(nobody).rejects.toThrow(/start it or correct DATABASE_URL/);
  });
});
