import { existsSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@portcredit/start';
import { type ImportRun, runImport } from './import-run.ts';
import { type Installation, withInstallation } from './installation.ts';
import { madeUpCode } from './made-up-code.ts';

const NINGBO = join(workspaceRoot, '../shared/data/enterprises/ningbo.csv.gz');
/** How many times longer two more files are: from the one to the other memory must not grow. */
const LONGER = [10, 30] as const;
/** Less than V8 takes by itself: with room it would rather grow than collect, and hide whether memory is held. */
const LONGER_HEAP = '--max-old-space-size=96';

type Result = { read: number; created: number };
type Run = ImportRun<Result>;

/**
 * Imports the 6,515 enterprises of the Ningbo extract, then files ten and thirty times as long, each in a process of its
 * own. The long ones tell whether memory grows with the file: they run with a small heap, and would die of a leak.
 * Where the extract is absent, a file of made-up rows stands in and `source` says so.
 */
export function importEnterprises(quick: boolean): Promise<object> {
  return withInstallation(async (installation) => {
    const real = existsSync(NINGBO);
    const file = real ? NINGBO : join(installation.dataDir, 'made-up.csv');
    if (!real) {
      console.error(`${NINGBO} is absent: measuring 6,515 made-up rows instead.`);
      await writeFile(file, HEADER);
      await appendRows(file, 6_515, 0);
    }
    const first = await run(installation, file);
    if (quick) {
      return { ...plain(first), source: real ? 'ningbo' : 'made-up' };
    }
    const longer: Run[] = [];
    for (const times of LONGER) {
      const file = join(installation.dataDir, `${times}.csv`);
      await writeFile(file, HEADER);
      for (let part = 0; part < times; part += 1) {
        await appendRows(file, first.result.read, part);
      }
      longer.push(await run(installation, file, [LONGER_HEAP]));
    }
    const [long, longest] = longer;
    return {
      ...plain(first),
      source: real ? 'ningbo' : 'made-up',
      longer: longer.map(plain),
      memoryRatio: Number(((longest?.peakRssMiB ?? 0) / (long?.peakRssMiB ?? 1)).toFixed(2)),
    };
  });
}

/** One import under the office of the bench. */
const run = async (installation: Installation, file: string, nodeOptions: string[] = []): Promise<Run> => {
  const { result, ...taken } = await runImport<Result>(installation, 'enterprises', file, nodeOptions);
  return { ...taken, result: { read: result.read, created: result.created } };
};

const plain = ({ seconds: taken, peakRssMiB, result }: Run) => ({ seconds: taken, peakRssMiB, ...result });

const HEADER =
  '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址\n';
/** Made-up rows with right check characters and a scope of business of ordinary length. */
async function appendRows(file: string, rows: number, part: number): Promise<void> {
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    lines.push(
      `测量企业${part}-${row},${madeUpCode(part * rows + row)},2015-01-01,有限责任公司,某,100万,${'自营和代理货物与技术的进出口；仓储服务。'.repeat(6)},浙江,宁波,某路1号\n`,
    );
  }
  await appendFile(file, lines.join(''));
}
