import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCreditCode } from '@portcredit/numbering';
import { parse } from 'csv-parse/sync';
import { importCommand, openWorld, type Said, type World } from '../kit';
import { csvOf, HEADER, lineOf, row } from './registry-file';

/** Extracts of the public registry; they are not part of this repository. */
const DATA = resolve(__dirname, '../../../../../shared/data/enterprises');

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

const importOf = (args: string[], env: Record<string, string> = {}): Promise<Said> =>
  importCommand(world, directory, args, env);

function fileOf(name: string, content: string): string {
  writeFileSync(join(directory, name), content);
  return name;
}

describe('The command', () => {
  test('answers 0 and the numbers; the refused rows go where it was told', async () => {
    const bad = row({ 统一社会信用代码: '' });
    const file = fileOf('a.csv', csvOf([row({ 经营范围: '餐饮' }), bad]));

    const { code, result, stderr } = await importOf([
      'enterprises',
      file,
      '--office',
      '380100',
      '--kinds',
      'IMPORTER,CARRIER',
      '--rejects',
      'out/no.csv',
    ]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rejects = join(directory, 'out/no.csv');
    expect(result).toEqual({
      read: 2,
      created: 1,
      updated: 0,
      unchanged: 0,
      repeated: 0,
      rejected: 1,
      withoutKind: 0,
      rejects,
    });
    expect(readFileSync(rejects, 'utf8')).toBe(
      `\uFEFF行号,拒收原因代码,拒收原因,${HEADER}\n3,CREDIT_CODE_MISSING,缺少统一社会信用代码,${lineOf(bad)}\n`,
    );
    expect(
      await world.owner.query(
        `select kinds, kinds_set_by_hand, office_code from enterprise order by id desc limit 1`,
      ),
    ).toEqual([{ kinds: ['IMPORTER', 'CARRIER'], kinds_set_by_hand: true, office_code: '380100' }]);
  });

  test('puts the refused rows beside its other files when it is not told where', async () => {
    const { result } = await importOf(['enterprises', fileOf('b.csv', csvOf([row()])), '--office', '380000']);

    expect(String(result?.rejects)).toMatch(join(directory, 'data/rejects/b.csv-'));
    expect(readFileSync(String(result?.rejects), 'utf8')).toBe(
      `\uFEFF行号,拒收原因代码,拒收原因,${HEADER}\n`,
    );
  });

  test.each([
    ['an unknown office', ['--office', '999999'], csvOf([row()]), 'INVALID_INPUT'],
    ['an unknown kind', ['--office', '380000', '--kinds', 'PIRATE'], csvOf([row()]), 'INVALID_INPUT'],
    ['an empty file', ['--office', '380000'], '', 'INVALID_FILE'],
    ['a header that lacks columns', ['--office', '380000'], '企业名称\n甲\n', 'INVALID_FILE'],
  ])('answers 1 and says why for %s; nothing is stored', async (_what, options, content, code) => {
    const before = await world.fingerprint();

    const said = await importOf(['enterprises', fileOf('c.csv', content), ...options]);

    expect(said).toMatchObject({ code: 1, result: undefined });
    expect(said.stderr).toMatch(new RegExp(`^${code}: .+\n$`));
    expect(await world.fingerprint()).toEqual(before);
  });

  test.each([
    ['nothing', [], 'Usage'],
    ['something else to import', ['reviews', 'a.csv', '--office', '380000'], 'Usage'],
    ['no file', ['enterprises', '--office', '380000'], 'Usage'],
    ['no office', ['enterprises', 'a.csv'], 'Usage'],
    ['an option that is none', ['enterprises', 'a.csv', '--office', '380000', '--force'], '--force'],
    ['a file that does not exist', ['enterprises', 'none.csv', '--office', '380000'], 'does not exist'],
  ])('answers 2 and how to call it for %s', async (_what, args, words) => {
    // It does not come as far as the database.
    const said = await importOf(args, { DATABASE_URL: 'postgres://nobody@localhost:1/none' });

    expect(said).toMatchObject({ code: 2, result: undefined });
    expect(said.stderr).toContain(words);
  });
});

const describeWithData = existsSync(DATA) ? describe : describe.skip;
if (!existsSync(DATA)) {
  process.stderr.write(
    `\n!!! NOT TESTED: imports of real registry extracts, because ${DATA} does not exist.\n\n`,
  );
}

describeWithData('A real extract', () => {
  type Cells = string[];
  const read = (text: string, options = {}): Cells[] =>
    parse(text, { bom: true, relax_column_count: true, relax_quotes: true, ...options });
  const sorted = (rows: Cells[]): string[] => rows.map((cells) => JSON.stringify(cells)).sort();

  test.each([
    ['ningbo', '380000', 6_515],
    ['coastal', '310000', 20_229],
  ])(
    '%s: every row is accounted for, every refused one is given back, and a second time nothing changes',
    async (name, office, length) => {
      const file = join(DATA, `${name}.csv.gz`);
      const text = gunzipSync(readFileSync(file)).toString('utf8');
      const rows = read(text).slice(1);
      const lines = text.split('\n');
      // What stands to be taken, by the columns of the file alone.
      const codeOf = (cells: Cells): string | undefined => {
        const code = parseCreditCode(cells[1] ?? '');
        return code.ok && (cells[0] ?? '').trim() !== '' ? code.value : undefined;
      };
      const codes = rows.map(codeOf).filter((code) => code !== undefined);

      const { code, result } = await importOf(['enterprises', file, '--office', office]);

      expect(code).toBe(0);
      expect(result).toMatchObject({
        read: length,
        created: new Set(codes).size,
        updated: 0,
        unchanged: 0,
        repeated: codes.length - new Set(codes).size,
        rejected: length - codes.length,
      });
      const [stored] = await world.owner.query<{ count: number; graded: number }[]>(
        `select count(*)::integer as count, count(grade.id)::integer as graded
         from enterprise left join grade on grade.enterprise_id = enterprise.id and upper_inf(known) and value = 'B'
         where office_code = $1 and enterprise.credit_code = any($2)`,
        [office, codes],
      );
      expect(stored).toEqual({ count: new Set(codes).size, graded: new Set(codes).size });

      const rejects = read(readFileSync(String(result?.rejects), 'utf8')).slice(1);
      expect(sorted(rejects.map((cells) => cells.slice(3)))).toEqual(
        sorted(rows.filter((cells) => codeOf(cells) === undefined)),
      );
      for (const [line, , , ...cells] of rejects) {
        expect(lines[Number(line) - 1]).toContain(cells[0]?.split('\n')[0]);
        expect(read(lines.slice(Number(line) - 1, Number(line) + 20).join('\n'), { to: 1 })[0]).toEqual(
          cells,
        );
      }

      const { enterprise, grade } = await world.fingerprint();
      const again = await importOf(['enterprises', file, '--office', office]);
      expect(again.result).toMatchObject({
        read: length,
        created: 0,
        updated: 0,
        unchanged: new Set(codes).size,
        repeated: result?.repeated,
        rejected: result?.rejected,
        withoutKind: result?.withoutKind,
      });
      expect(await world.fingerprint()).toMatchObject({ enterprise, grade });
    },
    60_000,
  );
});
