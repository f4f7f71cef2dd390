import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderPace, watchDropFolder } from '../../src/modules/feeds';
import { type Platform } from '../../src/platform/graphql/context';
import { auditOf, MONDAY_MORNING, openWorld, register, type Registered, type World } from '../kit';
import { feedEvent } from './kit';

const QUICK: FolderPace = { look: 20, quiet: 40, patience: 400 };

let world: World;
let enterprise: Registered;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  enterprise = await register(world.as('COLLECTOR'));
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set(MONDAY_MORNING);
  folder = mkdtempSync(join(tmpdir(), 'portcredit-feed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const event = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  feedEvent({ creditCode: enterprise.creditCode, ...more });
const drop = (name: string, content: string): void => {
  writeFileSync(join(folder, `${name}.part`), content);
  renameSync(join(folder, `${name}.part`), join(folder, name));
};
const lines = (events: readonly unknown[]): string =>
  events.map((one) => `${JSON.stringify(one)}\n`).join('');
const filesIn = (place: string): string[] => {
  try {
    return readdirSync(join(folder, place)).sort();
  } catch {
    return [];
  }
};
interface Result {
  delivery: string;
  fileName: string;
  events: number;
  collected: number;
  repeated: number;
  refused: number;
  unreadable: string | null;
  refusals: { position: number; id: string | null; code: string }[];
}
const resultOf = (place: 'done' | 'refused', name: string): Result => {
  const file = filesIn(place).find((one) => one.endsWith(`-${name}.result.json`)) ?? '';
  return JSON.parse(readFileSync(join(folder, place, file), 'utf8')) as Result;
};

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    if (await isTrue()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come true within twenty seconds.');
}

/** Lets so many workers watch the folder until something is true. */
async function watched(done: () => boolean | Promise<boolean>, workers = 1, pace = QUICK): Promise<void> {
  const watching = Array.from({ length: workers }, () => watchDropFolder(world.platform, folder, pace));
  try {
    await until(done);
  } finally {
    await Promise.all(watching.map((one) => one.stop()));
  }
}
const hasMoved = (name: string) => (): boolean =>
  [...filesIn('done'), ...filesIn('refused')].some((file) => file.endsWith(`-${name}`));

const storedOf = async (events: readonly Record<string, unknown>[]): Promise<number> => {
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from credit_event where source = 'ECIQ' and external_id = any($1)`,
    [events.map(({ id }) => id)],
  );
  return row?.count ?? 0;
};

describe('A file in the drop folder', () => {
  test.each([
    ['a JSON array', 'a.json', (events: unknown[]) => JSON.stringify(events, undefined, 1)],
    ['one object a line', 'b.jsonl', lines],
    [
      'one object a line, with blank lines and a mark of its encoding',
      'c.ndjson',
      (events: unknown[]) => `\uFEFF${lines(events)}\n\n`,
    ],
  ])('as %s is taken, and moved to done with its result beside it', async (_what, name, write) => {
    const events = [event(), event({ itemCode: 'X-1' }), event({ registeredAt: 'INSPECTION' })];
    drop(name, write(events));

    await watched(hasMoved(name));

    const result = resultOf('done', name);
    expect(result).toMatchObject({
      fileName: name,
      events: 3,
      collected: 2,
      repeated: 0,
      refused: 1,
      unreadable: null,
    });
    expect(result.refusals).toMatchObject([{ position: 2, id: events[1]?.id, code: 'INVALID_INPUT' }]);
    expect(readdirSync(folder).sort()).toEqual(['done', 'refused']);
    expect(await storedOf(events)).toBe(2);
    const [entry] = await auditOf(world, 'RECEIVE_FEED_DELIVERY');
    expect(entry).toMatchObject({ actor_kind: 'FEED', subject_id: result.delivery, address: `file ${name}` });
  });

  test('of several thousand events is one delivery', async () => {
    const events = Array.from({ length: 2_300 }, () => event());
    drop('many.jsonl', lines(events));
    await watched(hasMoved('many.jsonl'));

    expect(resultOf('done', 'many.jsonl')).toMatchObject({ events: 2_300, collected: 2_300 });
    expect(await storedOf(events)).toBe(2_300);
  }, 60_000);

  test('is taken once by many workers', async () => {
    const files = Array.from({ length: 6 }, (_, index) => ({
      name: `file-${index}.json`,
      events: Array.from({ length: 30 }, () => event()),
    }));
    files.forEach(({ name, events }) => drop(name, JSON.stringify(events)));
    await watched(() => files.every(({ name }) => hasMoved(name)()), 5);

    for (const { name, events } of files) {
      expect(resultOf('done', name)).toMatchObject({ events: 30, collected: 30, repeated: 0 });
      expect(await storedOf(events)).toBe(30);
    }
    const [row] = await world.owner.query<{ count: number }[]>(
      `select count(*)::integer as count from feed_delivery where file_name like 'file-%'`,
    );
    expect(row?.count).toBe(6);
  }, 60_000);

  test('that comes a second time changes nothing', async () => {
    const events = [event(), event()];
    drop('twice.json', JSON.stringify(events));
    await watched(hasMoved('twice.json'));
    rmSync(join(folder, 'done'), { recursive: true });
    drop('twice.json', JSON.stringify(events));
    await watched(hasMoved('twice.json'));

    expect(resultOf('done', 'twice.json')).toMatchObject({ collected: 0, repeated: 2 });
    expect(await storedOf(events)).toBe(2);
  });

  test('goes on after the events that were committed, where the worker before was cut off', async () => {
    const events = Array.from({ length: 2_100 }, () => event());
    drop('cut.jsonl', lines(events));
    // The first batch is committed; the second transaction breaks, and with it the worker.
    let batches = 0;
    const broken = Object.create(world.platform.db, {
      transaction: {
        value: (work: Parameters<typeof world.platform.db.transaction>[0]) => {
          batches += 1;
          return batches === 1
            ? world.platform.db.transaction(work as never)
            : Promise.reject(new Error('killed'));
        },
      },
    }) as Platform['db'];
    const dying = watchDropFolder({ ...world.platform, db: broken }, folder, QUICK);
    await until(() => batches > 1);
    await dying.stop();
    expect(await storedOf(events)).toBe(1_000);
    expect(readdirSync(folder)).toContain('cut.jsonl');

    await watched(hasMoved('cut.jsonl'));

    expect(resultOf('done', 'cut.jsonl')).toMatchObject({ events: 2_100, collected: 2_100, repeated: 0 });
    expect(await storedOf(events)).toBe(2_100);
  }, 60_000);
});

describe('A file is not taken', () => {
  test('while its name says that it is being written, or is of another kind', async () => {
    for (const name of ['x.json.part', '.hidden.json', 'readme.txt', 'x.json.tmp']) {
      writeFileSync(join(folder, name), JSON.stringify([event()]));
    }
    mkdirSync(join(folder, 'folder.json'));
    drop('last.json', JSON.stringify([event()]));
    await watched(hasMoved('last.json'));

    expect(readdirSync(folder).sort()).toEqual(
      ['.hidden.json', 'done', 'folder.json', 'readme.txt', 'refused', 'x.json.part', 'x.json.tmp'].sort(),
    );
  });

  test('while it grows, though each look finds whole lines', async () => {
    const events = Array.from({ length: 40 }, () => event());
    const path = join(folder, 'slow.jsonl');
    const watching = watchDropFolder(world.platform, folder, { ...QUICK, quiet: 400 });
    for (const one of events) {
      appendFileSync(path, lines([one]));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(hasMoved('slow.jsonl'));
    await watching.stop();

    expect(resultOf('done', 'slow.jsonl')).toMatchObject({ events: 40, collected: 40 });
  });

  test('while its end is missing; then it is', async () => {
    const events = [event(), event()];
    const text = JSON.stringify(events);
    const path = join(folder, 'half.json');
    writeFileSync(path, text.slice(0, text.length - 20));
    const watching = watchDropFolder(world.platform, folder, { ...QUICK, patience: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readdirSync(folder)).toContain('half.json');
    appendFileSync(path, text.slice(text.length - 20));
    await until(hasMoved('half.json'));
    await watching.stop();

    expect(resultOf('done', 'half.json')).toMatchObject({ collected: 2, refused: 0 });
  });
});

describe('A file is refused', () => {
  test.each([
    ['no JSON', 'no.json', '[{"id" 1}]'],
    ['an object', 'object.json', '{"id": "1"}'],
    ['a line that is none', 'line.jsonl', '{"id": "1"}\nnonsense\n'],
    ['one that ends in the middle, and stays so', 'middle.json', '[{"id": "1"'],
    ['one whose last line does not end, and stays so', 'middle.jsonl', '{"id": "1"}\n{"id"'],
    ['an empty one that stays so', 'empty.json', ''],
  ])('%s, with the reason beside it, and in the log', async (_what, name, content) => {
    drop(name, content);
    await watched(hasMoved(name));

    const result = resultOf('refused', name);
    expect(result).toMatchObject({ events: 0, unreadable: expect.stringMatching(/\p{Script=Han}/u) });
    const { feedDeliveries } = await world.as('ADMINISTRATOR', '000000').ask<{
      feedDeliveries: { edges: { node: object }[] };
    }>(`{ feedDeliveries(first: 1) { edges { node { id fileName key unreadable finished } } } }`);
    expect(feedDeliveries.edges[0]?.node).toEqual({
      id: result.delivery,
      fileName: name,
      key: null,
      unreadable: result.unreadable,
      finished: true,
    });
  });
});
