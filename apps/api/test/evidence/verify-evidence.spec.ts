import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runEvidence } from '../../src/evidence-command';
import { openWorld, pdfFile, upload, type World } from '../kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Calls the command; the lines of its standard output. */
async function verify(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const written: string[] = [];
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0),
    jest.spyOn(process.stderr, 'write').mockImplementation(() => true),
  ];
  try {
    const code = await runEvidence(args, { DATABASE_URL: world.databaseUrl, DATA_DIR: world.dataDir });
    return { code, lines: written.join('').trimEnd().split('\n') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

test('npm run evidence -- verify reads every file, names those that are not as they were, and ends with one JSON object', async () => {
  const collector = world.as('COLLECTOR');
  const files = [];
  for (const mark of ['1', '2', '3', '3']) {
    files.push(await upload(collector, pdfFile(mark)));
  }
  expect(await verify('verify')).toEqual({
    code: 0,
    lines: ['{"files":3,"damaged":0,"missing":0,"ok":true}'],
  });

  const [damaged, missing] = files.map(({ sha256 }) =>
    join(world.dataDir, 'evidence', sha256.slice(0, 2), sha256),
  );
  writeFileSync(damaged ?? '', pdfFile('4'));
  rmSync(missing ?? '');

  const { code, lines } = await verify('verify');
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('{"files":3,"damaged":1,"missing":1,"ok":false}');
  expect(lines.slice(0, -1).sort()).toEqual(
    [
      `The file ${files[0]?.sha256} in the store has other bytes than were put there: put it back from a copy. Evidence ${files[0]?.id}.`,
      `The file ${files[1]?.sha256} is not in the store: put it back from a copy. Evidence ${files[1]?.id}.`,
    ].sort(),
  );
});

test.each([[[]], [['prove']], [['verify', 'more']]])(
  'Called as %j it tells how it is called',
  async (args) => {
    expect((await verify(...args)).code).toBe(2);
  },
);
