import {
  auditOf,
  type Client,
  collectPoints,
  expectRefusal,
  GRADE_ENTERPRISE as GRADE,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  reviewsOf,
  type RoleCode,
  runGrading,
  type World,
} from '../kit';

const IN_CYCLE = { verifiedOn: '2026-09-28' };

let world: World;
let collector: Client;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

const registered = async (office: string = OFFICES.own, client = collector): Promise<string> =>
  (await register(client, { office })).id;

describe('One enterprise is graded', () => {
  test('as the run for all would grade it, and the run passes it over', async () => {
    const [alone, other] = [await registered(), await registered()];
    await collectPoints(collector, alone, 25, IN_CYCLE);
    await collectPoints(collector, other, 25, IN_CYCLE);
    const { gradeEnterprise } = await officer.ask<{ gradeEnterprise: { id: string } }>(GRADE, {
      cycleId,
      enterpriseId: alone,
    });
    await runGrading(officer, cycleId);

    const [graded, like] = [await reviewOf(officer, alone, cycleId), await reviewOf(officer, other, cycleId)];
    expect(graded.id).toBe(gradeEnterprise.id);
    const own = { id: '', enterprise: {}, lines: [], gradedAt: '' };
    expect({ ...graded, ...own }).toEqual({ ...like, ...own });
    expect(graded).toMatchObject({ points: 25, preliminaryGrade: 'C', status: 'PRELIMINARY' });
  });

  test('by its bureau for an office below, and follows the events after it', async () => {
    const id = await registered(OFFICES.below);
    await officer.ask(GRADE, { cycleId, enterpriseId: id });
    await collectPoints(collector, id, 12, IN_CYCLE);

    expect(await reviewOf(officer, id, cycleId)).toMatchObject({ points: 12, preliminaryGrade: 'B' });
  });

  test('once, by however many at once', async () => {
    const id = await registered();
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => officer.send(GRADE, { cycleId, enterpriseId: id })),
    );

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(await reviewsOf(officer, id)).toHaveLength(1);
  });

  test('on record, under the enterprise', async () => {
    const id = await registered();
    const { gradeEnterprise } = await officer.ask<{ gradeEnterprise: { id: string } }>(GRADE, {
      cycleId,
      enterpriseId: id,
    });

    expect((await auditOf(world, 'GRADE_ENTERPRISE'))[0]).toMatchObject({
      actor: 'GRADING_OFFICER 380000',
      subject_type: 'Enterprise',
      subject_id: id,
      after: { cycleId, reviewId: gradeEnterprise.id, preliminaryGrade: 'A', points: 0 },
    });
  });
});

describe('It is refused, and nothing is stored', () => {
  test('for one that is graded in the cycle already', async () => {
    const id = await registered();
    await officer.ask(GRADE, { cycleId, enterpriseId: id });

    await expectRefusal(world, officer, 'INVALID_STATE', GRADE, { cycleId, enterpriseId: id });
  });

  test.each([
    ['999999999', undefined],
    ['abc', undefined],
    [undefined, '999999999'],
    [undefined, 'abc'],
  ])('for the cycle %j or the enterprise %j, which is none', async (cycle, enterprise) => {
    const enterpriseId = enterprise ?? (await registered());
    await expectRefusal(world, officer, 'NOT_FOUND', GRADE, { cycleId: cycle ?? cycleId, enterpriseId });
  });

  test('for an enterprise of another bureau', async () => {
    const id = await registered(OFFICES.other, world.as('COLLECTOR', OFFICES.other));
    await expectRefusal(world, officer, 'NOT_FOUND', GRADE, { cycleId, enterpriseId: id });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('for a %s', async (role) => {
    const id = await registered();
    await expectRefusal(world, world.as(role), 'FORBIDDEN', GRADE, { cycleId, enterpriseId: id });
  });

  test('for a partner agency, somebody who is signed out, an office below that does not supervise it', async () => {
    const variables = { cycleId, enterpriseId: await registered() };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', GRADE, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', GRADE, variables);
    await expectRefusal(world, world.as('GRADING_OFFICER', OFFICES.below), 'FORBIDDEN', GRADE, variables);
  });
});
