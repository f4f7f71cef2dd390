import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

test('the generated types and hashes are those of the documents and the schema', () => {
  const check = () =>
    execFileSync(process.execPath, ['codegen.ts', '--check'], {
      cwd: join(__dirname, '..'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  expect(check).not.toThrow();
});
