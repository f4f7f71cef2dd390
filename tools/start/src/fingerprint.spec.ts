import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portcredit-fingerprint-'));
  for (const path of [
    'package-lock.json',
    'tsconfig.base.json',
    'apps/api/src/main.ts',
    'libs/credit/src/deep/a.ts',
  ]) {
    write(path, 'x');
  }
});

afterEach(() => rmSync(root, { recursive: true }));

it.each([
  'apps/api/src/main.ts',
  'apps/api/rolldown.config.mjs',
  'libs/credit/src/deep/a.ts',
  'package-lock.json',
])('a change of %s asks for a build', (path) => {
  const before = fingerprint(root, 'api');
  write(path, 'longer');
  expect(fingerprint(root, 'api')).not.toBe(before);
});

it.each(['apps/api/dist/main.cjs', 'apps/console/src/main.tsx', 'docs/guide.md'])(
  'a change of %s does not',
  (path) => {
    const before = fingerprint(root, 'api');
    write(path, 'new');
    expect(fingerprint(root, 'api')).toBe(before);
  },
);
