import { type DataSource } from 'typeorm';
import { REJECT_REASONS, type RejectReason } from './enterprise-row';

const PAGE = 2_000;

/**
 * The refused rows of an import as CSV, each as it came with its line and the reason in front; a header first.
 * UTF-8 with a byte order mark, as spreadsheet programs in China expect it.
 */
export async function* rejectsCsv(db: DataSource, importId: string): AsyncIterable<string> {
  const [found] = await db.query<{ header: string }[]>(`select header from enterprise_import where id = $1`, [
    importId,
  ]);
  yield `\uFEFF行号,拒收原因代码,拒收原因,${found?.header ?? ''}\n`;
  let after = 0;
  for (;;) {
    const rows = await db.query<{ line: number; reason: RejectReason; raw: string }[]>(
      `select line, reason, raw from enterprise_import_reject where import_id = $1 and line > $2 order by line limit ${PAGE}`,
      [importId, after],
    );
    if (rows.length === 0) {
      return;
    }
    yield rows
      .map(({ line, reason, raw }) => `${line},${reason},${REJECT_REASONS[reason]},${raw}\n`)
      .join('');
    after = rows.at(-1)?.line ?? after;
  }
}
