import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import { type ImportRun, runImport } from './import-run.ts';
import { type Installation, withInstallation } from './installation.ts';
import { madeUpCode } from './made-up-code.ts';

const ROWS = 100_000;
const QUICK_ROWS = 10_000;
const ENTERPRISES = 20_000;

const TITLES = [
  '责任企业统一社会信用代码',
  '采集条目代码',
  '业务关联号',
  '行为日期',
  '发现查实日期',
  '详情',
  '报检员备案号',
  '一次采集标识',
  '采集机构',
];

type Result = Record<'read' | 'collected' | 'repeated' | 'refused', number> & {
  reasons: { code: string; count: number }[];
};

/**
 * Imports events of 20,000 enterprises by file from the command line: read, checked as a whole, then collected, with
 * every rule. One row in twenty asks an office for a number, more than its 999 of the day; one in ten belongs to a conduct
 * of several items; one in a hundred is wrong. Then the same file again, and a workbook as long.
 */
export function importEvents(quick: boolean): Promise<object> {
  return withInstallation(async (installation) => {
    const rows = quick ? QUICK_ROWS : ROWS;
    await seedEnterprises(installation);
    const csv = join(installation.dataDir, 'events.csv');
    await pipeline(Readable.from(asCsv(table(rows, 0))), createWriteStream(csv));
    const first = await runImport<Result>(installation, 'events', csv);
    const again = await runImport<Result>(installation, 'events', csv);
    const xlsx = join(installation.dataDir, 'events.xlsx');
    await pipeline(
      Readable.fromWeb(
        writeXlsxStream(table(rows, 1), { name: '信用信息' }) as Parameters<typeof Readable.fromWeb>[0],
      ),
      createWriteStream(xlsx),
    );
    const workbook = await runImport<Result>(installation, 'events', xlsx);
    return { ...plain(first), again: plain(again), workbook: plain(workbook) };
  });
}

const plain = ({ seconds, peakRssMiB, result }: ImportRun<Result>) => ({
  seconds,
  peakRssMiB,
  rowsPerSecond: Math.round(result.read / seconds),
  read: result.read,
  collected: result.collected,
  repeated: result.repeated,
  refused: result.refused,
  reasons: Object.fromEntries(result.reasons.map(({ code, count }) => [code, count])),
});

async function seedEnterprises({ sql }: Installation): Promise<void> {
  await sql(
    `insert into enterprise (credit_code, name, kinds, office_code, created_at, facts_at)
     select code, '测量企业' || n, '{IMPORTER,EXPORTER}', (array['380000', '380100', '380200'])[1 + n % 3], '2024-01-01', '2024-01-01'
     from unnest($1::text[]) with ordinality as made_up(code, n)`,
    [Array.from({ length: ENTERPRISES }, (_, index) => madeUpCode(index))],
  );
  await sql(
    `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, 'AQSIQ_2013_93', 'B', '[2024-01-01,)', '[2024-01-01,)', 'REGISTRATION', false from enterprise`,
  );
  await sql(`vacuum analyze enterprise`);
}

/** The header and the rows; `file` keeps the conducts of two files apart. */
function* table(rows: number, file: number): Iterable<string[]> {
  yield TITLES;
  const verifiedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  for (let row = 0; row < rows; row += 1) {
    const wrong = row % 100 === 99;
    const asksForNumber = row % 20 === 7;
    const item = asksForNumber ? 'J-001' : (['E-001', 'E-002', 'N-002', 'N-008', 'N-010'][row % 5] ?? '');
    yield [
      madeUpCode((row * 7_919) % ENTERPRISES),
      wrong ? 'X-999' : item,
      asksForNumber ? '' : `1170000${String(file * rows + row).padStart(8, '0')}`,
      '',
      verifiedOn,
      `第 ${row} 行：申报内容与查验结果不符，经核实为企业责任，已通知企业改正。`,
      row % 7 === 0 ? '3800123456' : '',
      row % 10 < 2 ? `${file}-${row % (ENTERPRISES / 2)}` : '',
      ['380000', '380100', '380200'][row % 3] ?? '',
    ];
  }
}

function* asCsv(rows: Iterable<string[]>): Iterable<string> {
  for (const cells of rows) {
    yield `${cells.join(',')}\n`;
  }
}
