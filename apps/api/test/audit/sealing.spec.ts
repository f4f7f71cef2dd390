import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootOf, leafHash } from '../../src/modules/audit/sealing/merkle-tree';
import { openSealingKey, sealingFiles } from '../../src/modules/audit/sealing/sealing-key';
import { sealOnce } from '../../src/modules/audit/sealing/seal';
import { openCheckpoint } from '../../src/modules/audit/sealing/signed-note';
import { startSealer } from '../../src/modules/audit/sealing/start-sealer';
import { inMemory, storedTree } from '../../src/modules/audit/sealing/stored-tree';
import { CANONICAL_TEXT } from '../../src/modules/audit/sealing/canonical-entry';
import { readWitness } from '../../src/modules/audit/sealing/witness';
import { openWorld, register, type World } from '../kit';

let world: World;
let dataDir: string;
beforeEach(async () => {
  world = await openWorld();
  dataDir = mkdtempSync(join(tmpdir(), 'portcredit-seal-'));
});
afterEach(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Writes entries as a command would, many at once. */
const writeEntries = (count: number): Promise<unknown> =>
  world.owner.query(
    `insert into audit_entry (actor_kind, actor, operation, subject_type, subject_id, after)
     select 'SYSTEM', 'system', 'TEST', 'Job', n::text, jsonb_build_object('名称', '企业' || n) from generate_series(1, $1::integer) n`,
    [count],
  );

/** Seals until nothing is left; another database of the server may hold a pass back for a moment. */
async function sealAll(): Promise<void> {
  const signer = openSealingKey(dataDir);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    await sealOnce(world.platform.db, signer, world.clock.now());
    if ((await unsealed()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The trail was not sealed within twenty seconds.');
}

const unsealed = async (): Promise<string[]> =>
  (
    await world.owner.query<{ id: string }[]>(
      `select id from audit_entry entry where not exists (select from audit_leaf where entry_id = entry.id) order by id`,
    )
  ).map(({ id }) => id);

const leaves = (): Promise<{ text: string; hash: Buffer; index: string }[]> =>
  world.owner.query(
    `select leaf.index, leaf.hash, ${CANONICAL_TEXT} as text from audit_leaf leaf join audit_entry entry on entry.id = leaf.entry_id order by leaf.index`,
  );

const checkpoints = (): Promise<{ size: string; root: Buffer; note: string }[]> =>
  world.owner.query(`select size, root, note from audit_checkpoint order by size`);

test('Every entry becomes a leaf, and every checkpoint is the root of the leaves at its size, over tiles of 256 and beyond', async () => {
  for (const count of [1, 254, 3, 700, 2_500]) {
    await writeEntries(count);
    await sealAll();
  }

  const stored = await leaves();
  expect(stored.map(({ index }) => Number(index))).toEqual([...stored.keys()]);
  expect(stored.map(({ hash }) => hash)).toEqual(stored.map(({ text }) => leafHash(Buffer.from(text))));
  const hashes = stored.map(({ hash }) => hash);
  const notes = await checkpoints();
  expect(notes.length).toBeGreaterThanOrEqual(6);
  for (const { size, root, note } of notes) {
    expect(root).toEqual(await rootOf(inMemory(hashes), Number(size)));
    expect(openCheckpoint(note, [openSealingKey(dataDir)])).toMatchObject({ size: Number(size), root });
  }
  expect(await rootOf(storedTree(world.owner.manager), hashes.length)).toEqual(notes.at(-1)?.root);
});

test('An entry of a transaction that commits late is sealed after others that were written later; none is left out', async () => {
  await sealAll();
  const late = world.owner.createQueryRunner();
  await late.startTransaction();
  await late.query(
    `insert into audit_entry (actor_kind, actor, operation, subject_type) values ('SYSTEM', 'system', 'LATE', 'Job')`,
  );
  await register(world.as('COLLECTOR'));
  await writeEntries(10);
  const signer = openSealingKey(dataDir);
  for (let pass = 0; pass < 5; pass += 1) {
    await sealOnce(world.platform.db, signer, world.clock.now());
  }
  // What was written beside the open transaction waits for it, and no writer did.
  expect((await unsealed()).length).toBeGreaterThanOrEqual(11);
  await late.commitTransaction();
  await late.release();

  await sealAll();

  expect(await unsealed()).toEqual([]);
  const [count] = await world.owner.query<{ twice: number }[]>(
    `select count(*)::integer - count(distinct entry_id)::integer as twice from audit_leaf`,
  );
  expect(count?.twice).toBe(0);
});

test('A transaction that is rolled back leaves nothing to seal and holds nothing up', async () => {
  const gone = world.owner.createQueryRunner();
  await gone.startTransaction();
  await gone.query(
    `insert into audit_entry (actor_kind, actor, operation, subject_type) values ('SYSTEM', 'system', 'GONE', 'Job')`,
  );
  await writeEntries(3);
  await gone.rollbackTransaction();
  await gone.release();

  await sealAll();

  expect((await leaves()).some(({ text }) => text.includes('GONE'))).toBe(false);
});

test('Of several that seal at once one does, and the others do not wait', async () => {
  await writeEntries(5_000);
  const signer = openSealingKey(dataDir);
  const sealers = await Promise.all([0, 1, 2, 3].map(() => startSealer(world.platform, dataDir)));
  await Promise.all(sealers.map((sealer) => sealer.stop()));
  await sealAll();

  const stored = await leaves();
  expect(stored.map(({ index }) => Number(index))).toEqual([...stored.keys()]);
  const last = (await checkpoints()).at(-1);
  expect(openCheckpoint(last?.note ?? '', [signer])?.root).toEqual(
    await rootOf(inMemory(stored.map(({ hash }) => hash)), stored.length),
  );
});

test('The sealer seals by itself what is done, and each checkpoint goes into the witness file', async () => {
  const sealer = await startSealer(world.platform, dataDir);
  try {
    await register(world.as('COLLECTOR'));
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && (await unsealed()).length > 0;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await unsealed()).toEqual([]);
  } finally {
    await sealer.stop();
  }
  const witnessed = await readWitness(sealingFiles(dataDir).witness);
  expect(witnessed.map(({ note }) => note)).toEqual((await checkpoints()).map(({ note }) => note));
});

test('A database that was restored into a cluster with lower numbers of transactions goes on without leaving one out', async () => {
  await writeEntries(10);
  await sealAll();
  // As a dump brings them: entries and a checkpoint of a cluster that was far ahead.
  await world.owner.query(
    `insert into audit_entry (actor_kind, actor, operation, subject_type, xid) values ('SYSTEM', 'system', 'ABROAD', 'Job', '900000000000')`,
  );
  await world.owner
    .query(`set session_replication_role = replica; update audit_checkpoint set upto_xid = '800000000000';
    set session_replication_role = origin`);
  const sealer = await startSealer(world.platform, dataDir);
  try {
    await register(world.as('COLLECTOR'));
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && (await unsealed()).length > 0;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await register(world.as('COLLECTOR'));
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && (await unsealed()).length > 0;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await sealer.stop();
  }
  expect(await unsealed()).toEqual([]);
  expect((await leaves()).filter(({ text }) => text.includes('ABROAD'))).toHaveLength(1);
});

describe('The key', () => {
  test('is made once, however many start at once, is readable by its owner alone, and stays', () => {
    const first = openSealingKey(dataDir);
    const { key, publicKey } = sealingFiles(dataDir);

    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(openSealingKey(dataDir).origin).toBe(first.origin);
    expect(readFileSync(publicKey, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  test('of before stays among the public keys when another takes its place', () => {
    openSealingKey(dataDir);
    const { key, publicKey } = sealingFiles(dataDir);
    rmSync(key);
    openSealingKey(dataDir);

    expect(readFileSync(publicKey, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  test('is nowhere in the database', async () => {
    await writeEntries(1);
    await sealAll();
    const secret = readFileSync(sealingFiles(dataDir).key, 'utf8').split('\n')[1] ?? '';
    const tables = await world.owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [row] = await world.owner.query<{ found: boolean }[]>(
        `select exists (select from "${name}" line where position($1 in line::text) > 0) as found`,
        [secret],
      );
      expect([name, row?.found]).toEqual([name, false]);
    }
  });
});
