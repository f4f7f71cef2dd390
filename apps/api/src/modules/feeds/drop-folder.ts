import { createHash } from 'node:crypto';
import { type Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EntityManager, type QueryRunner } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { type Platform } from '../../platform/graphql/context';
import { refusalCodes } from './feed-routes';
import { feedViewer } from './find-feed';
import { type FeedContext, MAX_EVENTS, takeEvents } from './take-events';

/** How the folder is watched; the times are milliseconds. */
export interface FolderPace {
  /** Between two looks at the folder. */
  look: number;
  /** A file that has not changed for so long is written to its end, if it looks like one. */
  quiet: number;
  /** A file that does not look like one, and has not changed for so long, is refused. */
  patience: number;
}
const PACE: FolderPace = { look: 1_000, quiet: 2_000, patience: 600_000 };

/** Files of others' making: `report.json.part` and `.report.json` are still being written. */
const NAME = /^[^.].*\.(json|jsonl|ndjson)$/i;
const MAX_BYTES = 100_000_000;
const FOLDER_LOCK = 7_790_010;
const FOLDER_NAME = '接入目录';

/** A file as it was seen last, and since when it has looked so. */
interface Seen {
  size: number;
  changed: number;
  since: number;
}

export interface DropFolder {
  stop(): Promise<void>;
}

/**
 * Takes files of events out of a folder: a JSON array (`.json`), or one object a line (`.jsonl`, `.ndjson`). What has been
 * taken goes to `done/`, what cannot be read to `refused/`, each with a `.result.json` beside it. Any number of workers
 * may watch the same folder: whoever takes a file holds a lock of the database on its name. A worker that is killed leaves
 * the file where it was, and the next goes on after the events that were committed.
 */
export function watchDropFolder(platform: Platform, folder: string, pace: FolderPace = PACE): DropFolder {
  const seen = new Map<string, Seen>();
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const look = async (): Promise<void> => {
    if (stopped) {
      return;
    }
    try {
      await takeFiles(platform, folder, pace, seen, () => stopped);
    } catch (error) {
      platform.log.error({ err: error, folder }, 'drop folder');
    }
    schedule();
  };
  let timer: NodeJS.Timeout | undefined;
  const schedule = (): void => {
    if (!stopped) {
      timer = setTimeout(() => {
        running = look();
      }, pace.look);
    }
  };
  running = look();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function takeFiles(
  platform: Platform,
  folder: string,
  pace: FolderPace,
  seen: Map<string, Seen>,
  isStopped: () => boolean,
): Promise<void> {
  await mkdir(join(folder, 'done'), { recursive: true });
  await mkdir(join(folder, 'refused'), { recursive: true });
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  for (const name of [...seen.keys()].filter((one) => !names.includes(one))) {
    seen.delete(name);
  }
  for (const name of names) {
    const found = await statOf(join(folder, name));
    if (found === undefined || isStopped()) {
      continue;
    }
    const quiet = quietFor(seen, name, found);
    if (quiet >= pace.quiet) {
      await underLock(platform, name, () =>
        takeFile(platform, folder, name, quiet >= pace.patience, isStopped),
      );
    }
  }
}

/** Undefined where it has gone: another worker has taken it. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** For how long, in milliseconds, a file has looked as it does now. */
function quietFor(seen: Map<string, Seen>, name: string, { size, mtimeMs }: Stats): number {
  const last = seen.get(name);
  const now = performance.now();
  if (last?.size !== size || last.changed !== mtimeMs) {
    seen.set(name, { size, changed: mtimeMs, since: now });
    return 0;
  }
  return now - last.since;
}

/** Does it while nobody else works on the file; not at all where somebody does. The lock ends with its connection. */
async function underLock({ db }: Platform, name: string, work: () => Promise<void>): Promise<void> {
  const life: QueryRunner = db.createQueryRunner();
  try {
    const [row] = (await life.query(`select pg_try_advisory_lock($1, hashtext($2)) as mine`, [
      FOLDER_LOCK,
      name,
    ])) as { mine: boolean }[];
    if (row?.mine !== true) {
      return;
    }
    try {
      await work();
    } finally {
      await life.query(`select pg_advisory_unlock($1, hashtext($2))`, [FOLDER_LOCK, name]);
    }
  } finally {
    await life.release();
  }
}

async function takeFile(
  platform: Platform,
  folder: string,
  name: string,
  isLate: boolean,
  isStopped: () => boolean,
): Promise<void> {
  const path = join(folder, name);
  const found = await statOf(path);
  if (found === undefined) {
    return;
  }
  const context = await contextOf(platform, name);
  const content = found.size > MAX_BYTES ? undefined : await readFile(path);
  const read = content === undefined ? TOO_LARGE : readEvents(name, content.toString('utf8'));
  if (typeof read === 'object' && 'unreadable' in read && read.incomplete && !isLate) {
    return;
  }
  const sha256 = createHash('sha256')
    .update(content ?? String(found.size))
    .digest();
  const delivery = await openDelivery(context, name, sha256);
  if ('unreadable' in read) {
    await finish(context, delivery.id, name, read.unreadable);
    await moveAway(platform, folder, name, delivery.id, 'refused');
    return;
  }
  for (let from = delivery.events; from < read.events.length; from += MAX_EVENTS) {
    if (isStopped()) {
      return;
    }
    await takeEvents(
      context,
      read.events.slice(from, from + MAX_EVENTS),
      from + 1,
      async (tx, counts, answers) => {
        await tx.query(
          `update feed_delivery set events = events + $2, collected = collected + $3, repeated = repeated + $4, refused = refused + $5 where id = $1`,
          [delivery.id, counts.events, counts.collected, counts.repeated, counts.refused],
        );
        await noteTaking(tx, context, delivery.id, { fileName: name, ...counts, ...refusalCodes(answers) });
        return delivery.id;
      },
    );
  }
  await finish(context, delivery.id, name, null);
  await moveAway(platform, folder, name, delivery.id, 'done');
}

type ReadFile = { events: unknown[] } | { unreadable: string; incomplete: boolean };

const TOO_LARGE: ReadFile = {
  unreadable: `文件超过 ${MAX_BYTES / 1_000_000} MB，请拆分后重新放入。`,
  incomplete: false,
};

/** What stands in a file; `incomplete` where it ends as a file does that is still being written. */
function readEvents(name: string, text: string): ReadFile {
  const isLines = !/\.json$/i.test(name);
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') {
    return { unreadable: '文件是空的，请核对后重新放入。', incomplete: true };
  }
  if (isLines && !text.endsWith('\n')) {
    return { unreadable: '文件的末行没有换行，可能不完整，请核对后重新放入。', incomplete: true };
  }
  try {
    const events: unknown = isLines
      ? trimmed
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => JSON.parse(line) as unknown)
      : JSON.parse(trimmed);
    return Array.isArray(events)
      ? { events: events as unknown[] }
      : { unreadable: '文件应为一个 JSON 数组，请核对后重新放入。', incomplete: false };
  } catch {
    return {
      unreadable: '文件不是有效的 JSON，请核对后重新放入。',
      incomplete: !isLines && !trimmed.endsWith(']'),
    };
  }
}

/** The folder acts for the whole tree of offices: who may write into it is for the machine to say. */
async function contextOf(platform: Platform, name: string): Promise<FeedContext> {
  const [top] = await platform.db.query<{ code: string }[]>(
    `select code from office where parent_code is null order by code limit 1`,
  );
  return {
    ...platform,
    viewer: feedViewer(null, FOLDER_NAME, top?.code ?? ''),
    requestId: SYSTEM.requestId,
    address: `file ${name}`.slice(0, 200),
  };
}

/** The delivery of a file: a new one, or the one that a worker before left open. */
async function openDelivery(
  { db, clock, viewer }: FeedContext,
  name: string,
  sha256: Buffer,
): Promise<{ id: string; events: number }> {
  const [row] = await db.query<{ id: string; events: number }[]>(
    `with made as (
       insert into feed_delivery (file_name, file_sha256, office_code, received_at, events, collected, repeated, refused)
       values ($1, $2, $3, $4, 0, 0, 0, 0)
       on conflict (file_name, file_sha256) where finished_at is null do nothing returning id, events)
     select id, events from made
     union all select id, events from feed_delivery where file_name = $1 and file_sha256 = $2 and finished_at is null`,
    [name, sha256, viewer.officeCode, clock.now()],
  );
  if (row === undefined) {
    throw new Error(`The delivery of ${name} could not be opened.`);
  }
  return row;
}

async function finish(
  context: FeedContext,
  id: string,
  fileName: string,
  unreadable: string | null,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.query(`update feed_delivery set finished_at = $2, unreadable = $3 where id = $1`, [
      id,
      context.clock.now(),
      unreadable,
    ]);
    if (unreadable !== null) {
      await noteTaking(tx, context, id, { fileName, unreadable });
    }
  });
}

const noteTaking = (
  tx: EntityManager,
  context: FeedContext,
  subjectId: string,
  after: object,
): Promise<void> =>
  writeAudit(tx, context, [
    { operation: 'RECEIVE_FEED_DELIVERY', subjectType: 'FeedDelivery', subjectId, after },
  ]);

/** Writes what became of the file beside it, then moves it: in this order, so that whoever finds the file finds the result. */
async function moveAway(
  { db }: Platform,
  folder: string,
  name: string,
  delivery: string,
  to: 'done' | 'refused',
): Promise<void> {
  const [result] = await db.query<object[]>(
    `select id as delivery, file_name as "fileName", events, collected, repeated, refused, unreadable,
       (select coalesce(json_agg(json_build_object('position', position, 'id', external_id, 'code', code, 'message', message, 'fields', fields)
          order by position), '[]') from feed_refusal where delivery_id = feed_delivery.id) as refusals
     from feed_delivery where id = $1`,
    [delivery],
  );
  const target = join(folder, to, `${delivery}-${name}`);
  await writeFile(`${target}.result.part`, `${JSON.stringify(result, undefined, 2)}\n`);
  await rename(`${target}.result.part`, `${target}.result.json`);
  await rename(join(folder, name), target);
}
