import { auditOf, OFFICES, openWorld, refusalsOf, register, type World } from '../kit';
import { csvOf, exportPath } from '../lists/kit';
import { openCheckpoint } from '../../src/modules/audit/sealing/signed-note';
import { openSealingKey } from '../../src/modules/audit/sealing/sealing-key';

let world: World;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  await register(world.as('COLLECTOR'), { name: '=1+1,甲"公司' });
  await register(world.as('COLLECTOR', OFFICES.other), { office: OFFICES.other });
});
afterAll(() => world.close());

/** Waits until the sealer has been there. @throws Error after twenty seconds */
async function untilSealed(): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const [row] = await world.owner.query<{ waiting: number }[]>(
      `select count(*)::integer as waiting from audit_entry entry where not exists (select from audit_leaf where entry_id = entry.id)`,
    );
    if (row?.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The trail was not sealed within twenty seconds.');
}

describe("The auditor's list as a file", () => {
  test('holds what the list holds, of the own offices, as it is filtered, and leaves an entry of its own', async () => {
    const filter = { operation: 'REGISTER_ENTERPRISE', from: '2020-01-01' };
    const [header, ...rows] = await csvOf(world.as('AUDITOR'), 'audit', { filter });

    expect(header?.slice(0, 3)).toEqual(['编号', '时间（北京时间）', '办理人']);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`COLLECTOR ${OFFICES.own}`);
    const [entry] = await auditOf(world, 'EXPORT_LIST');
    expect(entry).toMatchObject({
      actor: `AUDITOR ${OFFICES.own}`,
      subject_type: 'AuditTrail',
      after: { list: 'audit', filter },
    });
  });

  test.each([
    ['AUDITOR', { from: '2026-02-30' }, 400, 'INVALID_INPUT'],
    ['AUDITOR', { outcome: 'PERHAPS' }, 400, 'INVALID_INPUT'],
    ['COLLECTOR', {}, 403, 'FORBIDDEN'],
  ] as const)('is refused to %s asking %o', async (role, filter, status, code) => {
    const response = await world.as(role).fetch(exportPath('audit.csv', { filter }));

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    expect((await refusalsOf(world))[0]).toMatchObject({ operation: 'EXPORT_LIST', after: { code } });
  });
});

test('What was refused can be asked for apart; what belongs to no office is read at the top alone', async () => {
  await world.anyone().send(`{ jobs { id } }`);
  const ASK = `{ auditEntries(filter: { outcome: REFUSED, actor: "anonymous" }) { edges { node { operation outcome } } } }`;

  type Data = { auditEntries: { edges: { node: { operation: string; outcome: string } }[] } };
  const top = await world.as('AUDITOR', OFFICES.above).ask<Data>(ASK);
  expect(top.auditEntries.edges.map(({ node }) => node)).toContainEqual({
    operation: 'READ_JOBS',
    outcome: 'REFUSED',
  });
  expect((await world.as('AUDITOR').ask<Data>(ASK)).auditEntries.edges).toEqual([]);
});

test('How far the trail is sealed can be seen, and leaves with the replies to partners', async () => {
  await untilSealed();
  const { auditSeal } = await world
    .as('AUDITOR')
    .ask<{ auditSeal: { size: number; root: string; note: string; waiting: number } }>(
      `{ auditSeal { size root sealedAt note waiting } }`,
    );
  const key = openSealingKey(world.dataDir);
  expect(openCheckpoint(auditSeal.note, [key])).toMatchObject({ size: auditSeal.size });
  expect(auditSeal.root).toBe(openCheckpoint(auditSeal.note, [key])?.root.toString('base64'));

  const response = await world.partner().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { displayName } }' }),
  });
  const note = Buffer.from(response.headers.get('x-portcredit-checkpoint') ?? '', 'base64').toString();
  expect(openCheckpoint(note, [key])?.size).toBeGreaterThanOrEqual(auditSeal.size);
  expect((await world.as('AUDITOR').fetch('/healthz')).headers.get('x-portcredit-checkpoint')).toBeNull();
});
