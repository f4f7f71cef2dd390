import {
  ATTACH,
  auditOf,
  type Client,
  collect,
  evidenceOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pdfFile,
  pngFile,
  register,
  type RoleCode,
  STRIKE,
  upload,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let closing: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  closing = world.as('CLOSING_OFFICER');
  enterpriseId = (await register(collector)).id;
});
afterAll(() => world.close());

const newEvent = async (itemCode = 'J-002'): Promise<string> =>
  (await collect(collector, inputFor(itemCode, { enterpriseId }))).id;
const openTasksOf = (id: string): Promise<unknown[]> =>
  world.owner.query(`select from credit_event_task where event_id = $1 and settled_at is null`, [id]);
const fileOf = async (client: Client, mark: string): Promise<string> =>
  (await upload(client, pdfFile(mark))).id;

describe('Files that were uploaded', () => {
  test('are attached to an event that is there, by the office and by the one that supervises', async () => {
    const id = await newEvent();
    const photo = await upload(collector, pngFile(), '现场.png', 'OTHER');

    await collector.ask(ATTACH, { eventId: id, evidenceIds: [photo.id] });
    const above = world.as('CONFIRMING_OFFICER', OFFICES.above);
    await above.ask(ATTACH, { eventId: id, evidenceIds: [await fileOf(above, 'above')] });

    expect(await evidenceOf(collector, id)).toEqual([
      expect.objectContaining({
        evidenceId: photo.id,
        name: '现场.png',
        mediaType: 'image/png',
        size: photo.size,
        sha256: photo.sha256,
        kind: 'OTHER',
        uploadedBy: 'COLLECTOR 380000',
        attachedBy: 'COLLECTOR 380000',
        strike: null,
      }),
      expect.objectContaining({ attachedBy: 'CONFIRMING_OFFICER 000000' }),
    ]);
  });

  test('come with the event that they prove, in one transaction', async () => {
    const [one, two] = [await fileOf(collector, '1'), await fileOf(collector, '2')];
    const { id } = await collect(
      collector,
      inputFor('J-001', { enterpriseId, evidenceIds: [one, two, one] }),
    );

    expect((await evidenceOf(collector, id)).map(({ evidenceId }) => evidenceId)).toEqual([one, two]);
  });

  test('put their hashes into the trail of the event', async () => {
    const file = await upload(collector, pdfFile('hash'));
    const { id } = await collect(collector, inputFor('J-001', { enterpriseId, evidenceIds: [file.id] }));

    expect((await auditOf(world, 'ATTACH_EVIDENCE'))[0]).toMatchObject({
      subject_type: 'CreditEvent',
      subject_id: id,
      actor: 'COLLECTOR 380000',
      after: { evidence: [file] },
    });
  });

  test('settle that the decision was missing where they are the decision', async () => {
    const id = await newEvent('P-003');
    const photo = await upload(closing, pngFile(), '现场.png', 'OTHER');
    await closing.ask(ATTACH, { eventId: id, evidenceIds: [photo.id] });
    expect(await openTasksOf(id)).toHaveLength(1);

    await closing.ask(ATTACH, { eventId: id, evidenceIds: [await fileOf(closing, 'decision')] });

    expect(await openTasksOf(id)).toHaveLength(0);
  });
});

describe('A penalty', () => {
  const task = async (evidenceIds: string[]): Promise<unknown[]> =>
    openTasksOf((await collect(collector, inputFor('P-003', { enterpriseId, evidenceIds }))).id);

  test('that comes with its decision has nothing to be put right; with another file it has', async () => {
    expect(await task([await fileOf(collector, 'a decision')])).toHaveLength(0);
    const photo = await upload(collector, pngFile(), '现场.png', 'OTHER');
    expect(await task([photo.id])).toHaveLength(1);
  });

  test('is previewed with that warning, and without it where the decision comes with it', async () => {
    const preview = async (evidenceIds: string[]): Promise<string[]> => {
      const { previewCreditEvent } = await collector.ask<{
        previewCreditEvent: { warnings: { code: string }[] };
      }>(
        `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { warnings { code } } }`,
        { input: inputFor('P-003', { enterpriseId, evidenceIds }) },
      );
      return previewCreditEvent.warnings.map(({ code }) => code);
    };

    expect(await preview([])).toContain('DECISION_MISSING');
    expect(await preview([await fileOf(collector, 'previewed')])).not.toContain('DECISION_MISSING');
  });
});

test('What proved an event that is corrected proves the one that stands for it, but for what was struck', async () => {
  const administrator = world.as('ADMINISTRATOR');
  const [kept, struck] = [await fileOf(administrator, 'kept'), await fileOf(administrator, 'struck')];
  const { id } = await collect(
    administrator,
    inputFor('P-003', { enterpriseId, evidenceIds: [kept, struck] }),
  );
  const links = await evidenceOf(administrator, id);
  await administrator.ask(STRIKE, { id: links[1]?.id, reason: '误传' });

  const { correctCreditEvent } = await administrator.ask<{ correctCreditEvent: { id: string } }>(
    `mutation ($id: ID!, $reason: String!, $input: CollectCreditEventInput!) {
       correctCreditEvent(id: $id, reason: $reason, input: $input) { id } }`,
    { id, reason: '日期有误', input: inputFor('P-003', { enterpriseId, verifiedOn: '2026-11-13' }) },
  );

  const carried = await evidenceOf(administrator, correctCreditEvent.id);
  expect(carried.map(({ evidenceId }) => evidenceId)).toEqual([kept]);
  expect(await openTasksOf(correctCreditEvent.id)).toHaveLength(0);
  expect((await auditOf(world, 'ATTACH_EVIDENCE'))[0]).toMatchObject({
    subject_id: correctCreditEvent.id,
    after: { evidence: [{ id: kept, sha256: carried[0]?.sha256 }] },
  });
});

describe('Attaching is refused, and nothing is stored', () => {
  test('without a file', async () => {
    await expectRefusal(world, collector, 'INVALID_INPUT', ATTACH, {
      eventId: await newEvent(),
      evidenceIds: [],
    });
  });

  test.each([
    ['that there is not', () => Promise.resolve('999999999')],
    ['that can be none', () => Promise.resolve('x')],
    ["that is another's", () => fileOf(closing, 'another')],
    [
      'that belongs to an event already',
      async () => {
        const id = await fileOf(collector, 'used');
        await collector.ask(ATTACH, { eventId: await newEvent(), evidenceIds: [id] });
        return id;
      },
    ],
    [
      'that waited for a day',
      async () => {
        const id = await fileOf(collector, 'old');
        world.clock.set('2026-11-17T11:00:00+08:00');
        return id;
      },
    ],
  ])('of a file %s, alone or with the event', async (_what, file) => {
    const eventId = await newEvent();
    const good = await fileOf(collector, 'good');
    const evidenceIds = [good, await file()];

    for (const [document, variables] of [
      [ATTACH, { eventId, evidenceIds }],
      [
        `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { id } }`,
        { input: inputFor('J-001', { enterpriseId, evidenceIds }) },
      ],
    ] as const) {
      expect(await expectRefusal(world, collector, 'INVALID_INPUT', document, variables)).toMatchObject({
        fields: ['evidenceIds'],
        detail: { rule: 'EVIDENCE_GONE' },
      });
    }
  });

  test('of more than fifty files', async () => {
    const eventId = await newEvent();
    await world.owner.query(
      `with file as (insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
         select repeat('0', 64), 'a.pdf', 'application/pdf', 1, 'OTHER', '380000', 1, now() from generate_series(1, 50) returning id)
       insert into evidence_link (evidence_id, event_id, attached_by, attached_at) select id, $1, 1, now() from file`,
      [eventId],
    );
    const evidenceIds = [await fileOf(collector, 'one more')];

    expect(
      await expectRefusal(world, collector, 'INVALID_INPUT', ATTACH, { eventId, evidenceIds }),
    ).toMatchObject({ detail: { rule: 'TOO_MANY_FILES' } });
  });

  test.each([['999999999'], ['x']])('to an event that there is not: %s', async (eventId) => {
    await expectRefusal(world, collector, 'NOT_FOUND', ATTACH, {
      eventId,
      evidenceIds: [await fileOf(collector, 'none')],
    });
  });

  test.each([
    ['another bureau', OFFICES.other],
    ['an office below', OFFICES.below],
  ])('by %s', async (_who, office) => {
    const foreign = world.as('COLLECTOR', office);
    await expectRefusal(world, foreign, 'NOT_FOUND', ATTACH, {
      eventId: await newEvent(),
      evidenceIds: [await fileOf(foreign, office)],
    });
  });

  test('by the closing department, to what is no penalty', async () => {
    await expectRefusal(world, closing, 'FORBIDDEN', ATTACH, {
      eventId: await newEvent('J-002'),
      evidenceIds: [await fileOf(closing, 'no penalty')],
    });
  });

  test.each<[string, () => Client, string]>([
    ...(['INSPECTOR', 'AUDITOR', 'GRADING_OFFICER'] as RoleCode[]).map(
      (role): [string, () => Client, string] => [role, () => world.as(role), 'FORBIDDEN'],
    ),
    ['a partner', () => world.partner(), 'FORBIDDEN'],
    ['nobody', () => world.anyone(), 'UNAUTHENTICATED'],
  ])('by %s', async (_who, client, code) => {
    await expectRefusal(world, client(), code, ATTACH, { eventId: await newEvent(), evidenceIds: ['1'] });
  });
});
