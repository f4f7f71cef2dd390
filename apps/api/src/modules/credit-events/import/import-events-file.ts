import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SYSTEM } from '../../../platform/audit/write-audit';
import { type CommandContext, type Platform } from '../../../platform/graphql/context';
import { requireOffice } from '../../offices';
import { checkEvents } from './check-events';
import { rejectsFile } from './event-rejects';
import { type EventImportResult, importEvents } from './import-events';
import { stageEvents } from './stage-events';
import { findStaged } from './staged-rows';

export interface ImportEventsFileOptions {
  file: string;
  officeCode: string;
  /** Where the refused rows go, in the format of the file. */
  rejects: string;
  onProgress?: (stage: 'read' | 'checked' | 'imported', rows: number) => void;
}

/**
 * Imports a file of credit events from the command line, as the system under an office: staged, checked as a whole, then
 * collected, by the same code as an upload.
 */
export async function importEventsFile(
  platform: Platform,
  { file, officeCode, rejects, onProgress = () => undefined }: ImportEventsFileOptions,
): Promise<EventImportResult & { rejects: string }> {
  const { db, clock } = platform;
  await requireOffice(db, officeCode);
  const context: CommandContext = { ...platform, ...SYSTEM, address: 'command line', actsFor: officeCode };
  const importId = await stageEvents(
    db,
    createReadStream(file),
    { fileName: basename(file), officeCode, createdBy: null, at: clock.now() },
    (rows) => onProgress('read', rows),
  );
  await checkEvents(context, importId, (rows) => Promise.resolve(onProgress('checked', rows)));
  await db.query(`update event_import set started_at = $2 where id = $1`, [importId, clock.now()]);
  const result = await importEvents(context, importId, (rows) =>
    Promise.resolve(onProgress('imported', rows)),
  );
  await pipeline(rejectsFile(db, await findStaged(db, importId)), createWriteStream(rejects));
  return { ...result, rejects };
}
