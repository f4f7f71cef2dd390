import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { collectEach } from '../collect-credit-events';
import { reasonOf } from './check-events';
import { countReasons, type ReasonCount } from './count-reasons';
import { eventRowReader, type EventRowReader } from './event-row';
import { asRowRefusals } from './row-refusal';
import { externalId, findStaged, nextRows, type StagedEventRow, type StagedImport } from './staged-rows';

/** What became of the rows of a file: read = collected + repeated + refused. */
export interface EventImportResult {
  read: number;
  collected: number;
  /** Rows whose event is there already, from an import of the same file. */
  repeated: number;
  refused: number;
  reasons: ReasonCount[];
}

/** Rows that are collected and commit together. */
const BATCH = 1_000;

/**
 * Collects the rows of a checked file, some at a time: each batch commits with the note of how far it is, so that after
 * a crash the import goes on behind the last one. Every rule is applied again: the world may have changed since the check.
 * Called again after it has finished, it answers the same.
 */
export async function importEvents(
  context: CommandContext,
  importId: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<EventImportResult> {
  const { db } = context;
  const [finished] = await db.query<{ result: EventImportResult | null }[]>(
    `select result from event_import where id = $1`,
    [importId],
  );
  if (finished?.result !== null && finished?.result !== undefined) {
    return finished.result;
  }
  const staged = await findStaged(db, importId);
  const read = eventRowReader(staged.header, staged.format, staged.officeCode);
  let done = staged.takenTo;
  for (;;) {
    const rows = await nextRows(db, importId, done, BATCH);
    if (rows.length === 0) {
      break;
    }
    await takeBatch(context, staged, rows, read);
    done = rows.at(-1)?.number ?? done;
    await progress(done, staged.rows);
  }
  return finish(context, staged);
}

/** Collects rows, and in the same transaction notes what became of each and how far the import is. */
async function takeBatch(
  context: CommandContext,
  staged: StagedImport,
  rows: readonly StagedEventRow[],
  read: EventRowReader,
): Promise<void> {
  const readable = rows.map((row) => ({ number: row.number, outcome: read(row) }));
  const inputs = readable.flatMap(({ number, outcome }) =>
    Array.isArray(outcome) ? [] : [{ ...outcome, externalId: externalId(staged, number) }],
  );
  await collectEach(context, inputs, 'IMPORT', async (tx, outcomes) => {
    let next = 0;
    const verdicts = readable.map(({ number, outcome }) => {
      if (Array.isArray(outcome)) {
        return { number, outcome: 'REFUSED', ...reasonOf(outcome) };
      }
      const answer = outcomes[next++];
      if (answer === undefined) {
        throw new Error(`Row ${number} has no answer.`);
      }
      return 'id' in answer
        ? { number, outcome: answer.repeated ? 'REPEATED' : 'COLLECTED' }
        : { number, outcome: 'REFUSED', ...reasonOf(asRowRefusals([answer.refusal])) };
    });
    // The check has told all that speaks against a row, collecting only the first of it.
    await tx.query(
      `update event_import_row row set outcome = verdict.outcome, code = verdict.code,
         reason = case when row.code = verdict.code then row.reason else verdict.reason end
       from jsonb_to_recordset($2::jsonb) as verdict (number integer, outcome text, code text, reason text)
       where row.import_id = $1 and row.number = verdict.number`,
      [staged.id, JSON.stringify(verdicts)],
    );
    await tx.query(`update event_import set taken_to = $2 where id = $1`, [staged.id, rows.at(-1)?.number]);
  });
}

/** Counts, writes the result, and keeps of the rows those that go back. */
async function finish(
  context: CommandContext,
  { id, fileName, officeCode }: StagedImport,
): Promise<EventImportResult> {
  return context.db.transaction(async (tx) => {
    const [counts] = await tx.query<Omit<EventImportResult, 'reasons'>[]>(
      `select count(*)::integer as read, count(*) filter (where outcome = 'COLLECTED')::integer as collected,
         count(*) filter (where outcome = 'REPEATED')::integer as repeated,
         count(*) filter (where outcome = 'REFUSED')::integer as refused
       from event_import_row where import_id = $1`,
      [id],
    );
    if (counts === undefined) {
      throw new Error('unreachable');
    }
    const result = { ...counts, reasons: await countReasons(tx, id) };
    await tx.query(`delete from event_import_row where import_id = $1 and outcome <> 'REFUSED'`, [id]);
    await tx.query(`update event_import set result = $2, finished_at = $3 where id = $1`, [
      id,
      result,
      context.clock.now(),
    ]);
    await writeAudit(tx, context, [
      {
        operation: 'IMPORT_CREDIT_EVENTS',
        subjectType: 'CreditEventImport',
        subjectId: id,
        after: {
          fileName,
          read: counts.read,
          collected: counts.collected,
          alreadyCollected: counts.repeated,
          refused: counts.refused,
        },
        officeCode,
      },
    ]);
    return result;
  });
}
