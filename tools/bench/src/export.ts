import { type Installation, peakRssMiB, seconds, withInstallation } from './installation.ts';

/** A short list, and one five times as long: from the one to the other memory must not grow. */
const ROWS = [200_000, 1_000_000] as const;
const QUICK = [10_000, 50_000] as const;

/**
 * Exports lists of enterprises as CSV and as XLSX over HTTP, the shorter first. API and reader are this process; what is
 * read is counted and dropped.
 */
export function exportLists(quick: boolean): Promise<object> {
  return withInstallation(async (installation) => {
    const runs: { rows: number; format: string; seconds: number; MiB: number; peakRssMiB: number }[] = [];
    let made = 0;
    for (const rows of quick ? QUICK : ROWS) {
      await makeEnterprises(installation, made, rows);
      made = rows;
      for (const format of ['csv', 'xlsx']) {
        let bytes = 0;
        const taken = await seconds(async () => {
          bytes = await read(await installation.get(`/exports/enterprises.${format}`));
        });
        runs.push({
          rows,
          format,
          seconds: taken,
          MiB: Math.round(bytes / 2 ** 20),
          peakRssMiB: peakRssMiB(),
        });
      }
    }
    const [, short, , long] = runs;
    return { runs, memoryRatio: Number(((long?.peakRssMiB ?? 0) / (short?.peakRssMiB ?? 1)).toFixed(2)) };
  });
}

async function read(response: Response): Promise<number> {
  if (!response.ok || response.body === null) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  let bytes = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.length;
  }
  return bytes;
}

async function makeEnterprises({ sql }: Installation, from: number, to: number): Promise<void> {
  await sql(
    `with made as (
       insert into enterprise (name, kinds, office_code, address, legal_representative, created_at, facts_at)
       select '测量企业有限责任公司' || n, '{IMPORTER,EXPORTER}', (array['380000', '380100', '380200'])[1 + n % 3], '宁波市某区某路' || n || '号',
         '某某', '2024-01-01', '2024-01-01'
       from generate_series($1::integer + 1, $2::integer) n returning id
     ) insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, 'AQSIQ_2013_93', 'B', '[2024-01-01,)', '[2024-01-01,)', 'REGISTRATION', false from made`,
    [from, to],
  );
  await sql(`vacuum analyze`);
}
