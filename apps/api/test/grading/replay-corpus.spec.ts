import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runReplay } from '../../src/replay-command';

/** What each release has kept of its reviews, a file each. */
const CORPUS = join(__dirname, 'corpus');
const { version } = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')) as {
  version: string;
};

async function replay(folder: string): Promise<{ last: unknown; lines: string[]; code: number }> {
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const code = await runReplay(['--corpus', folder], {});
    const lines = written.join('').trim().split('\n');
    return { last: JSON.parse(lines.at(-1) ?? ''), lines, code };
  } finally {
    spy.mockRestore();
  }
}

test('Every review of every release is derived again bit for bit', async () => {
  const reviews = readdirSync(CORPUS)
    .flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n'))
    .filter((line) => line.startsWith('{"review"')).length;

  const { last, code } = await replay(CORPUS);

  expect(last).toEqual({ reviews, equal: reviews, different: 0 });
  expect(reviews).toBeGreaterThan(100);
  expect(code).toBe(0);
});

test('The corpus has a file of this release', () => {
  expect(readdirSync(CORPUS)).toContain(`${version}.jsonl`);
});

test('The corpus holds what makes grades differ', () => {
  const text = readdirSync(CORPUS)
    .map((name) => readFileSync(join(CORPUS, name), 'utf8'))
    .join('');
  const has = (part: string): boolean => text.includes(part);
  expect(
    [
      '"reason":"POINTS"',
      '"reason":"DIRECT_D"',
      '"reason":"KEPT_BY_APPLICATION"',
      '"reason":"NO_BUSINESS"',
      '"reason":"REMOVED_FROM_LIST"',
      '"status":"SUPERSEDED"',
      '"status":"REVOKED"',
      '"status":"DISMISSED"',
      '"status":"AWAITING_CONFIRMATION"',
    ].filter((part) => !has(part)),
  ).toEqual([]);
});

test.each([
  [
    'points',
    (line: string) => line.replace(/"points":(\d+)/, (_all, points) => `"points":${Number(points) + 1}`),
  ],
  ['grade', (line: string) => line.replace(/"grade":"[^"]+"/, '"grade":"X"')],
  ['factsHash', (line: string) => line.replace(/"factsHash":"../, '"factsHash":"zz')],
])('A review whose %s is another is named', async (field, change) => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    copyFileSync(join(CORPUS, `${version}.jsonl`), join(folder, 'a.jsonl'));
    const lines = readFileSync(join(folder, 'a.jsonl'), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"review"'));
    lines[at] = change(lines[at] ?? '');
    writeFileSync(join(folder, 'a.jsonl'), lines.join('\n'));

    const result = await replay(folder);

    expect(result.last).toMatchObject({ different: 1 });
    expect(result.lines[0]).toContain(field);
    expect(result.code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
