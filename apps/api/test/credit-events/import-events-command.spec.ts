import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { auditOf, importCommand, OFFICES, openWorld, register, type Said, type World } from '../kit';
import { eventCsv, eventRow, eventWorkbook } from './event-file';

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = mkdtempSync(join(tmpdir(), 'portcredit-import-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await world.close();
});

const importOf = (
  name: string,
  content: string | Buffer,
  office: string,
  more: string[] = [],
): Promise<Said> => {
  writeFileSync(join(directory, name), content);
  return importCommand(world, directory, ['events', name, '--office', office, ...more]);
};
const code = async (): Promise<string> => (await register(world.as('COLLECTOR'))).creditCode;

test('checks and collects a file as the system, and keeps the refused rows in the format that came', async () => {
  const creditCode = await code();
  const { code: exit, result } = await importOf(
    'a.xlsx',
    await eventWorkbook([eventRow(creditCode), eventRow(creditCode, { 采集条目代码: 'X' })]),
    OFFICES.own,
  );

  expect(exit).toBe(0);
  expect(result).toEqual({
    read: 2,
    collected: 1,
    repeated: 0,
    refused: 1,
    reasons: [{ code: 'ITEM_UNKNOWN', count: 1, lines: [3], message: expect.any(String) }],
    rejects: expect.stringMatching(/rejects\/a\.xlsx-.+\.xlsx$/),
  });
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(String(result?.rejects))));
  expect(sheets[0]?.rows).toHaveLength(2);
  expect((await auditOf(world, 'IMPORT_CREDIT_EVENTS'))[0]).toMatchObject({
    actor: 'system',
    address: 'command line',
    after: { fileName: 'a.xlsx', read: 2, collected: 1 },
  });
  expect(
    await world.owner.query(`select source, collected_by from credit_event order by id desc limit 1`),
  ).toEqual([{ source: 'IMPORT', collected_by: null }]);
});

test('collects nothing twice', async () => {
  const file = eventCsv([eventRow(await code())]);
  expect((await importOf('b.csv', file, OFFICES.own)).result).toMatchObject({ collected: 1, repeated: 0 });
  expect((await importOf('c.csv', file, OFFICES.own)).result).toMatchObject({ collected: 0, repeated: 1 });
});

test('collects under the given office and those below it alone', async () => {
  const creditCode = await code();
  const { result } = await importOf(
    'd.csv',
    eventCsv([
      eventRow(creditCode, { 采集机构: OFFICES.below }),
      eventRow(creditCode, { 采集机构: OFFICES.other }),
    ]),
    OFFICES.own,
    ['--rejects', 'back.csv'],
  );
  expect(result).toMatchObject({ collected: 1, refused: 1, rejects: join(directory, 'back.csv') });
  expect(readFileSync(join(directory, 'back.csv'), 'utf8')).toContain(',FORBIDDEN,');
});

test.each([
  ['a file that is none', '', OFFICES.own, 'INVALID_FILE'],
  ['an office that is none', eventCsv([]), '999999', 'INVALID_INPUT'],
])('answers 1 and why for %s', async (_what, content, office, why) => {
  const { code: exit, result, stderr } = await importOf('e.csv', content, office);
  expect({ exit, result }).toEqual({ exit: 1, result: undefined });
  expect(stderr).toContain(why);
});
