import {
  auditOf,
  type AttachedFile,
  type Client,
  collect,
  evidenceOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pdfFile,
  register,
  type RoleCode,
  STRIKE,
  upload,
  type World,
} from '../kit';

const reason = '误传了另一企业的决定书';

let world: World;
let collector: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  enterpriseId = (await register(collector)).id;
});
afterAll(() => world.close());

let marks = 0;
const attached = async (itemCode = 'P-003'): Promise<AttachedFile & { eventId: string }> => {
  marks += 1;
  const { id: evidence } = await upload(collector, pdfFile(String(marks)));
  const { id } = await collect(collector, inputFor(itemCode, { enterpriseId, evidenceIds: [evidence] }));
  const [file] = await evidenceOf(collector, id);
  if (file === undefined) {
    throw new Error('Nothing is attached.');
  }
  return { ...file, eventId: id };
};

test('A file that was attached wrongly is struck with the reason: it stays, and can be looked at', async () => {
  const { id, eventId, evidenceId } = await attached();

  await world.as('CLOSING_OFFICER').ask(STRIKE, { id, reason: ` ${reason} ` });

  expect(await evidenceOf(collector, eventId)).toEqual([
    expect.objectContaining({
      id,
      strike: { reason, by: 'CLOSING_OFFICER 380000', at: expect.any(String) as string },
    }),
  ]);
  expect((await collector.fetch(`/evidence/${evidenceId}`)).status).toBe(200);
});

test('It stands in the trail of the event, with the hash', async () => {
  const { id, eventId, evidenceId, name, sha256 } = await attached();
  await collector.ask(STRIKE, { id, reason });

  expect((await auditOf(world, 'STRIKE_EVIDENCE'))[0]).toMatchObject({
    subject_type: 'CreditEvent',
    subject_id: eventId,
    after: { evidence: [{ id: evidenceId, name, sha256 }], reason },
  });
});

describe('Striking is refused, and nothing is stored', () => {
  test.each([[''], [' \n'], ['理'.repeat(2_001)]])(
    'without a reason, or with one too long (%#)',
    async (wrong) => {
      const { id } = await attached();
      expect(
        await expectRefusal(world, collector, 'INVALID_INPUT', STRIKE, { id, reason: wrong }),
      ).toMatchObject({ fields: ['reason'] });
    },
  );

  test('of one that is struck already, also by two at once', async () => {
    const { id } = await attached();
    const answers = await Promise.all(
      [1, 2].map(() => collector.send<{ strikeEvidence: unknown }>(STRIKE, { id, reason })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual([
      'INVALID_STATE',
      'done',
    ]);
    await expectRefusal(world, collector, 'INVALID_STATE', STRIKE, { id, reason });
  });

  test.each([['999999999'], ['x']])('of one that there is not: %s', async (id) => {
    await expectRefusal(world, collector, 'NOT_FOUND', STRIKE, { id, reason });
  });

  test.each([
    ['another bureau', OFFICES.other],
    ['an office below', OFFICES.below],
  ])('by %s', async (_who, office) => {
    const { id } = await attached();
    await expectRefusal(world, world.as('COLLECTOR', office), 'NOT_FOUND', STRIKE, { id, reason });
  });

  test('by the closing department, of what is no penalty', async () => {
    const { id } = await attached('J-002');
    await expectRefusal(world, world.as('CLOSING_OFFICER'), 'FORBIDDEN', STRIKE, { id, reason });
  });

  test.each<[string, () => Client, string]>([
    ...(['INSPECTOR', 'AUDITOR', 'GRADING_OFFICER'] as RoleCode[]).map(
      (role): [string, () => Client, string] => [role, () => world.as(role), 'FORBIDDEN'],
    ),
    ['a partner', () => world.partner(), 'FORBIDDEN'],
    ['nobody', () => world.anyone(), 'UNAUTHENTICATED'],
  ])('by %s', async (_who, client, code) => {
    const { id } = await attached();
    await expectRefusal(world, client(), code, STRIKE, { id, reason });
  });
});
