import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type Claim,
  exportTrail,
  proveEntry,
  readWitness,
  sealingFiles,
  verifyDatabase,
  verifyExport,
} from '../../src/modules/audit';
import { leafHash, rootByInclusion, inclusionProof } from '../../src/modules/audit/sealing/merkle-tree';
import { openSealingKey } from '../../src/modules/audit/sealing/sealing-key';
import { sealOnce } from '../../src/modules/audit/sealing/seal';
import { type NoteSigner, openCheckpoint, signCheckpoint } from '../../src/modules/audit/sealing/signed-note';
import { inMemory } from '../../src/modules/audit/sealing/stored-tree';
import { appendToWitness } from '../../src/modules/audit/sealing/witness';
import { collect, inputFor, openWorld, register, type World } from '../kit';

const ENTRIES = 600;
const CHANGES = 100_000;

let world: World;
let dataDir: string;
let signer: NoteSigner;
let exported: Buffer;
beforeAll(async () => {
  world = await openWorld();
  dataDir = mkdtempSync(join(tmpdir(), 'portcredit-tamper-'));
  signer = openSealingKey(dataDir);
  const collector = world.as('COLLECTOR');
  const enterprise = await register(collector);
  await collect(collector, inputFor('J-001', { enterpriseId: enterprise.id }));
  await writeEntries(ENTRIES / 2);
  await sealAll();
  await writeEntries(ENTRIES / 2);
  await sealAll();
  const file = join(dataDir, 'whole.jsonl');
  await exportTrail(world.owner, file, [signer]);
  exported = readFileSync(file);
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const writeEntries = (count: number): Promise<unknown> =>
  world.owner.query(
    `insert into audit_entry (actor_kind, actor, operation, subject_type, subject_id, before, after)
     select 'SYSTEM', 'system', 'TEST', 'Enterprise', n::text, '{"等级": "A"}', jsonb_build_object('名称', '企业' || n, '分', n * 1.50)
     from generate_series(1, $1::integer) n`,
    [count],
  );

/** Seals until nothing is left, and lets the witness see it. */
async function sealAll(): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const pass = await sealOnce(world.platform.db, signer, world.clock.now());
    if (pass?.note !== undefined) {
      await appendToWitness(sealingFiles(dataDir).witness, world.clock.now(), pass.note);
    }
    const [row] = await world.owner.query<{ left: number }[]>(
      `select count(*)::integer as left from audit_entry entry where not exists (select from audit_leaf where entry_id = entry.id)`,
    );
    if (row?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The trail was not sealed within twenty seconds.');
}

const witness = async (): Promise<Claim[]> =>
  (await readWitness(sealingFiles(dataDir).witness)).map(({ line, note }) => ({
    note,
    source: `line ${line} of the witness file`,
  }));

/** Verifies an export with these bytes. */
async function verify(
  bytes: Buffer,
  { keys = [signer], claims = [] as Claim[], name = 'changed.jsonl' } = {},
) {
  const file = join(dataDir, name);
  writeFileSync(file, bytes);
  const sentences: string[] = [];
  const verdict = await verifyExport(file, { keys, witness: claims, say: (line) => sentences.push(line) });
  return { ...verdict, sentences };
}

async function verifyRows(claims?: Claim[]) {
  const sentences: string[] = [];
  const verdict = await verifyDatabase(world.owner, {
    keys: [signer],
    witness: claims ?? (await witness()),
    say: (line) => sentences.push(line),
  });
  return { ...verdict, sentences };
}

const linesOf = (bytes: Buffer): string[] => bytes.toString().trimEnd().split('\n');
const ofLines = (lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);

describe('An export', () => {
  test('that nobody touched is right, by the file and the public key alone, packed or not', async () => {
    const { entries, sealed, ok, sentences } = await verify(exported, { claims: await witness() });
    expect({ ok, sentences }).toEqual({ ok: true, sentences: [] });
    expect(entries).toBe(sealed);
    expect(entries).toBeGreaterThan(ENTRIES);
    expect(await verify(gzipSync(exported), { name: 'packed.jsonl.gz' })).toMatchObject({
      entries,
      ok: true,
    });
  });

  // The path of each leaf to the signed root is worked out once. For each change the leaf hash and that path are hashed
  // again, as a whole verification would; that the whole verification says the same is tried below on a sample.
  test(`with one byte changed leads to another root: ${CHANGES} changes at random, all found`, async () => {
    const [head = '', ...lines] = linesOf(exported);
    const { checkpoint } = JSON.parse(head) as { checkpoint: string };
    const signed = openCheckpoint(checkpoint, [signer]);
    const texts = lines.map((line) => Buffer.from(line.slice(line.indexOf('"entry":') + 8, -1)));
    const tree = inMemory(texts.map(leafHash));
    const paths = await Promise.all(texts.map((_, index) => inclusionProof(tree, index, texts.length)));
    const leadsToRoot = (bytes: Buffer, index: number): boolean =>
      signed !== undefined &&
      rootByInclusion(leafHash(bytes), index, texts.length, paths[index] ?? [])?.equals(signed.root) === true;
    expect(texts.every(leadsToRoot)).toBe(true);

    let unnoticed = 0;
    for (let change = 0; change < CHANGES; change += 1) {
      const index = Math.floor(Math.random() * texts.length);
      const bytes = texts[index] ?? Buffer.alloc(1);
      const place = Math.floor(Math.random() * bytes.length);
      const old = bytes[place] ?? 0;
      bytes[place] = (old + 1 + Math.floor(Math.random() * 255)) % 256;
      if (leadsToRoot(bytes, index)) unnoticed += 1;
      bytes[place] = old;
    }

    expect(unnoticed).toBe(0);
  });

  test('with one byte changed anywhere behind its first line is refused by the whole verification: a sample of 300', async () => {
    const start = exported.indexOf(10) + 1;
    for (let change = 0; change < 300; change += 1) {
      const place = start + Math.floor(Math.random() * (exported.length - 1 - start));
      const bytes = Buffer.from(exported);
      bytes[place] = ((bytes[place] ?? 0) + 1 + Math.floor(Math.random() * 255)) % 256;
      const { ok, sentences } = await verify(bytes);
      expect([place, bytes[place], ok, sentences.length > 0]).toEqual([place, bytes[place], false, true]);
    }
  });

  test('with a changed entry names it', async () => {
    const lines = linesOf(exported);
    lines[300] = (lines[300] ?? '').replace('"system"', '"nobody"');
    const { ok, sentences } = await verify(ofLines(lines));

    expect(ok).toBe(false);
    expect(sentences[0]).toMatch(/^Entry 299 \(id \d+\) was changed/);
  });

  test('with a changed entry whose hash was made to fit does not lead to the signed root', async () => {
    const lines = linesOf(exported);
    const line = (lines[300] ?? '').replace('"system"', '"nobody"');
    const text = line.slice(line.indexOf('"entry":') + 8, -1);
    lines[300] = `{"index":299,"leaf":"${leafHash(Buffer.from(text)).toString('hex')}","entry":${text}}`;
    const { ok, sentences } = await verify(ofLines(lines));

    expect(ok).toBe(false);
    expect(sentences[0]).toMatch(/do not lead to the signed root/);
  });

  test('without an entry, with two in another order, with one twice, or cut off, says so', async () => {
    const lines = linesOf(exported);
    const without = await verify(ofLines(lines.filter((_, index) => index !== 5)));
    const swapped = await verify(
      ofLines([...lines.slice(0, 5), lines[6] ?? '', lines[5] ?? '', ...lines.slice(7)]),
    );
    const twice = await verify(ofLines([...lines.slice(0, 6), lines[5] ?? '', ...lines.slice(6)]));
    const cut = await verify(ofLines(lines.slice(0, -3)));
    const longer = await verify(ofLines([...lines, lines.at(-1) ?? '']));

    expect(without).toMatchObject({ ok: false });
    expect(without.sentences[0]).toBe('Entry 4 was dropped or moved.');
    expect(swapped).toMatchObject({ ok: false });
    expect(swapped.sentences.join(' ')).toMatch(/order was changed/);
    expect(twice).toMatchObject({ ok: false });
    expect(cut).toMatchObject({ ok: false });
    expect(cut.sentences.join(' ')).toMatch(/the last 3 were dropped, or this is an older copy/);
    expect(longer).toMatchObject({ ok: false });
  });

  test('renumbered after an entry was taken out is found by the signed root', async () => {
    const [head = '', ...lines] = linesOf(exported);
    const renumbered = lines
      .filter((_, index) => index !== 4)
      .map((line, index) => line.replace(/"index":\d+/, `"index":${index}`));
    const { ok, sentences } = await verify(ofLines([head, ...renumbered]));

    expect(ok).toBe(false);
    expect(sentences.join(' ')).toMatch(/dropped/);
  });

  test('with a checkpoint signed by another key is refused, and needs the key from elsewhere for that', async () => {
    const forger = openSealingKey(mkdtempSync(join(dataDir, 'forger-')));
    const [head = '', ...lines] = linesOf(exported);
    const signed = openCheckpoint((JSON.parse(head) as { checkpoint: string }).checkpoint, [signer]);
    const note = signCheckpoint(forger, signed?.size ?? 0, signed?.root ?? Buffer.alloc(32));
    const posing = note.replaceAll(forger.origin, signer.origin);
    for (const checkpoint of [note, posing]) {
      const bytes = ofLines([JSON.stringify({ ...(JSON.parse(head) as object), checkpoint }), ...lines]);
      expect(await verify(bytes)).toMatchObject({ ok: false });
    }
  });

  test('that is no export is told apart from one', async () => {
    expect(await verify(Buffer.from('hello\n'))).toMatchObject({ ok: false, entries: 0 });
    await expect(verify(Buffer.from('hello'), { name: 'no.gz' })).rejects.toThrow();
  });
});

describe('The witness', () => {
  test('finds an older copy put back, by any later checkpoint', async () => {
    const lines = linesOf(exported);
    const old = await witness();
    const seenLater: Claim = {
      note: signCheckpoint(signer, lines.length + 49, Buffer.alloc(32, 1)),
      source: 'a reply to a partner',
    };
    const { ok, sentences } = await verify(exported, { claims: [...old, seenLater] });

    expect(ok).toBe(false);
    expect(sentences[0]).toMatch(
      /a reply to a partner has seen \d+ sealed entries, and here are \d+: the last 50 were dropped, or this is an older copy/,
    );
  });

  test('of another installation is named as such', async () => {
    const other = openSealingKey(mkdtempSync(join(dataDir, 'other-')));
    const { ok, sentences } = await verify(exported, {
      claims: [{ note: signCheckpoint(other, 1, Buffer.alloc(32)), source: 'line 1 of the witness file' }],
    });

    expect(ok).toBe(false);
    expect(sentences[0]).toMatch(/another installation/);
  });
});

describe('The database', () => {
  /** Does as an owner of the database would who wants to hide something, and takes it back. */
  async function tampered<Result>(sql: string, check: () => Promise<Result>): Promise<Result> {
    const tables = ['audit_entry', 'audit_leaf', 'audit_node', 'audit_checkpoint'];
    const keep = tables.map((table) => `create table kept_${table} as table ${table};`).join('');
    const put = tables
      .map(
        (table) =>
          `insert into ${table} overriding system value select * from kept_${table}; drop table kept_${table};`,
      )
      .join('');
    const as = (statements: string): Promise<unknown> =>
      world.owner.query(
        `set session_replication_role = replica; ${statements}; set session_replication_role = origin`,
      );
    await as(`${keep} ${sql}`);
    try {
      return await check();
    } finally {
      await as(
        `delete from audit_leaf; delete from audit_entry; delete from audit_node; delete from audit_checkpoint; ${put}`,
      );
    }
  }

  test('that nobody touched is right, with what is newer than the last seal', async () => {
    await writeEntries(2);
    expect(await verifyRows()).toMatchObject({ ok: true, sentences: [], unsealed: 2 });
    await sealAll();
    expect(await verifyRows()).toMatchObject({ ok: true, unsealed: 0 });
  });

  test.each([
    [
      'an entry changed by the owner, triggers off',
      `update audit_entry set actor = 'nobody' where id = 7`,
      /^Entry 7 \(leaf \d+\) was changed/,
    ],
    [
      'the time of an entry moved by a second',
      `update audit_entry set at = at + interval '1 second' where id = 7`,
      /^Entry 7 /,
    ],
    ['an entry dropped', `delete from audit_entry where id = 7`, /^Entry 7 \(leaf \d+\) was dropped/],
    [
      'an entry dropped with its leaf',
      `delete from audit_leaf where entry_id = 7; delete from audit_entry where id = 7`,
      /is gone/,
    ],
    [
      'the last leaves dropped',
      `delete from audit_leaf where index >= 10; delete from audit_checkpoint where size > 10`,
      /has seen|slipped in/,
    ],
    [
      'two leaves swapped',
      `update audit_leaf set entry_id = 0 where entry_id = 7; update audit_leaf set entry_id = 7 where entry_id = 8; update audit_leaf set entry_id = 8 where entry_id = 0`,
      /was changed/,
    ],
    [
      'an entry changed, and its leaf made to fit',
      `update audit_entry set actor = 'nobody' where id = 7; update audit_leaf set hash = sha256('x') where entry_id = 7`,
      /was changed|signed root/,
    ],
    [
      'an entry slipped into the past',
      `insert into audit_entry (actor_kind, actor, operation, subject_type, xid) values ('SYSTEM', 'x', 'X', 'Job', '3')`,
      /slipped in/,
    ],
    [
      'a checkpoint changed',
      `update audit_checkpoint set note = replace(note, 'portcredit', 'portcredit2')`,
      /another installation|signature/,
    ],
  ])('%s: found', async (_what, sql, sentence) => {
    const { ok, sentences } = await tampered(sql, () => verifyRows());

    expect(ok).toBe(false);
    expect(sentences.join('\n')).toMatch(sentence);
  });

  test('an older copy put back whole is right by itself, and found by the witness, also after it went on', async () => {
    const [middle] = await world.owner.query<{ size: string }[]>(
      `select size from audit_checkpoint order by size limit 1`,
    );
    const older = `delete from audit_checkpoint where size > ${middle?.size}; delete from audit_leaf where index >= ${middle?.size};
      delete from audit_node where (index + 1) * 256 > ${middle?.size}; delete from audit_entry entry where not exists (select from audit_leaf where entry_id = entry.id)`;
    await tampered(older, async () => {
      expect(await verifyRows([])).toMatchObject({ ok: true });
      const { ok, sentences } = await verifyRows();
      expect(ok).toBe(false);
      expect(sentences[0]).toMatch(/this is an older copy/);

      const before = await witness();
      await writeEntries(ENTRIES + 100);
      for (let pass = 0; pass < 50; pass += 1) {
        await sealOnce(world.platform.db, signer, world.clock.now());
      }
      const later = await verifyRows(before);
      expect(later.ok).toBe(false);
      expect(later.sentences.join(' ')).toMatch(
        /do not lead to the signed root in line \d+ of the witness file|older copy/,
      );
    });
  });
});

test('A proof of inclusion is in the form that other tools read, and leads to the signed root', async () => {
  const proof = await proveEntry(world.owner, '7', [signer]);
  if (typeof proof === 'string') throw new Error(proof);

  expect(proof.holds).toBe(true);
  const [first, index, ...rest] = proof.proof.split('\n');
  expect(first).toBe('c2sp.org/tlog-proof@v1');
  const blank = rest.indexOf('');
  const path = rest.slice(0, blank).map((line) => Buffer.from(line, 'base64'));
  const checkpoint = openCheckpoint(rest.slice(blank + 1).join('\n'), [signer]);
  expect(
    rootByInclusion(
      leafHash(Buffer.from(proof.entry)),
      Number(index?.replace('index ', '')),
      checkpoint?.size ?? 0,
      path,
    ),
  ).toEqual(checkpoint?.root);
  expect(await proveEntry(world.owner, '999999', [signer])).toBe('unknown');
});
