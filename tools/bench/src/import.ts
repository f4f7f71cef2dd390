import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@portcredit/start';
import { type Installation, seconds, withInstallation } from './installation.ts';

const NINGBO = join(workspaceRoot, '../shared/data/enterprises/ningbo.csv.gz');
/** How many times longer two more files are: from the one to the other memory must not grow. */
const LONGER = [10, 30] as const;
/** Less than V8 takes by itself: with room it would rather grow than collect, and hide whether memory is held. */
const LONGER_HEAP = '--max-old-space-size=96';

interface Run {
  seconds: number;
  peakRssMiB: number;
  result: { read: number; created: number };
}

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

const plain = ({ seconds: taken, peakRssMiB, result }: Run) => ({ seconds: taken, peakRssMiB, ...result });

const HEADER =
  '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址\n';
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Made-up rows with right check characters and a scope of business of ordinary length. */
async function appendRows(file: string, rows: number, part: number): Promise<void> {
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const code = `91330299M${String(part * rows + row).padStart(8, '0')}`;
    lines.push(
      `测量企业${part}-${row},${code}${checkCharacter(code)},2015-01-01,有限责任公司,某,100万,${'自营和代理货物与技术的进出口；仓储服务。'.repeat(6)},浙江,宁波,某路1号\n`,
    );
  }
  await appendFile(file, lines.join(''));
}

function checkCharacter(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** One import in a process of its own, whose memory is read while it runs. */
async function run(
  { databaseUrl, dataDir }: Installation,
  file: string,
  nodeOptions: string[] = [],
): Promise<Run> {
  const main = join(workspaceRoot, 'apps/api/dist/main.cjs');
  const child = spawn(
    process.execPath,
    [...nodeOptions, main, 'import', 'enterprises', file, '--office', '380000'],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peak = 0;
  const timer = setInterval(() => void memoryOf(child.pid).then((now) => (peak = Math.max(peak, now))), 20);
  const taken = await seconds(() => new Promise((resolve) => child.on('close', resolve)));
  clearInterval(timer);
  const last = output.trim().split('\n').at(-1) ?? '{}';
  const { read, created } = JSON.parse(last) as Run['result'];
  return { seconds: taken, peakRssMiB: peak, result: { read, created } };
}

/** The most memory that a process held until now, in MiB; 0 where the system does not tell. */
async function memoryOf(pid: number | undefined): Promise<number> {
  try {
    let text = '';
    for await (const chunk of createReadStream(`/proc/${pid}/status`, 'utf8')) {
      text += String(chunk);
    }
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
