import {
  auditOf,
  type Client,
  collect,
  CONFIRM_REVIEW,
  expectRefusal,
  gradeOf,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  reviewOf,
  type RoleCode,
  runGrading,
  type World,
} from '../kit';
import { csvOf } from '../lists/kit';
import {
  applyFor,
  type Application,
  batchOf,
  goodEnterprise,
  GRANT,
  proveAll,
  recommend,
  recommended,
  REJECT,
} from './kit';

interface Batch {
  id: string;
  number: number;
  holdsFrom: string;
  documentNumber: string;
  enterprises: { enterpriseId: string; name: string; creditCode: string; office: string }[];
}

let world: World;
let officer: Client;
let top: Client;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  top = world.as('GRADING_OFFICER', OFFICES.above);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

const grant = async (ids: string[], more: Record<string, unknown> = {}): Promise<Batch> =>
  (await top.ask<{ grantGradeBatch: Batch }>(GRANT, { input: batchOf(ids, more) })).grantGradeBatch;

const BATCHES = `query ($filter: GradeBatchFilter) { gradeBatches(filter: $filter, first: 200) {
  totalCount edges { node { id regime grade number holdsFrom documentNumber enterprises { enterpriseId name creditCode office } } } } }`;
const published = async (client: Client, number: number): Promise<Batch | undefined> => {
  const { gradeBatches } = await client.ask<{ gradeBatches: { edges: { node: Batch }[] } }>(BATCHES, {
    filter: { regime: 'AQSIQ_2013_93', grade: 'AA', number },
  });
  return gradeBatches.edges[0]?.node;
};

describe('A batch', () => {
  test('gives its grade to all that are in it, from its day on, and is published at once', async () => {
    const one = await recommended(world);
    const other = await recommended(world);
    world.clock.set('2026-11-18T10:00:00+08:00');
    const batch = await grant([one.id, other.id], { holdsFrom: '2026-11-17' });

    expect(batch.enterprises.map(({ enterpriseId }) => enterpriseId).sort()).toEqual(
      [one.enterpriseId, other.enterpriseId].sort(),
    );
    for (const { enterpriseId } of [one, other]) {
      const { enterprise } = await officer.ask<{ enterprise: unknown }>(
        `query ($id: ID!) { enterprise(id: $id) { grade { value since } gradeHistory { value from to basis official } } }`,
        { id: enterpriseId },
      );
      expect(enterprise).toEqual({
        grade: { value: 'AA', since: '2026-11-17' },
        gradeHistory: [
          { value: 'AA', from: '2026-11-17', to: null, basis: 'APPLICATION', official: false },
          { value: 'A', from: '2024-01-01', to: '2026-11-17', basis: 'REGISTRATION', official: false },
        ],
      });
    }
    const { gradeApplication } = await officer.ask<{ gradeApplication: Application }>(
      `query ($id: ID!) { gradeApplication(id: $id) { status batchId batchNumber endedBy } }`,
      { id: one.id },
    );
    expect(gradeApplication).toEqual({
      status: 'GRANTED',
      batchId: batch.id,
      batchNumber: batch.number,
      endedBy: 'GRADING_OFFICER 000000',
    });
    expect(await published(world.partner(), batch.number)).toEqual(batch);
    expect(await published(world.reporter(), batch.number)).toEqual(batch);
    expect(await published(world.as('SYSTEM_OPERATOR', OFFICES.other), batch.number)).toEqual(batch);
    const entries = await auditOf(world, 'GRANT_GRADE_BATCH');
    expect(entries.filter(({ subject_type }) => subject_type === 'GradeBatch')[0]).toMatchObject({
      subject_id: batch.id,
      after: { number: batch.number, documentNumber: batch.documentNumber },
    });
    expect(entries).toContainEqual(
      expect.objectContaining({
        subject_type: 'Enterprise',
        subject_id: one.enterpriseId,
        before: { grade: 'A' },
      }),
    );
  });

  test('leaves as a file, with its enterprises', async () => {
    const { id, enterpriseId } = await recommended(world);
    const { number, documentNumber } = await grant([id]);
    const { enterprise } = await officer.ask<{ enterprise: { name: string; creditCode: string } }>(
      `query ($id: ID!) { enterprise(id: $id) { name creditCode } }`,
      { id: enterpriseId },
    );
    expect(
      await csvOf(world.as('INSPECTOR', OFFICES.other), 'grade-batches', { filter: { number } }),
    ).toEqual([
      ['批次', '等级', '企业名称', '统一社会信用代码', '监管机构', '起始日期', '文号'],
      [
        String(number),
        'AA',
        enterprise.name,
        enterprise.creditCode,
        '宁波出入境检验检疫局',
        '2026-11-16',
        documentNumber,
      ],
    ]);
  });

  test('sent twice with the same id is one', async () => {
    const { id } = await recommended(world);
    const input = { ...batchOf([id]), clientRequestId: 'grant once' };
    const ids = [];
    for (let time = 0; time < 2; time += 1) {
      ids.push((await top.ask<{ grantGradeBatch: Batch }>(GRANT, { input })).grantGradeBatch.id);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  test('is not undone by a review that was graded before it: the review follows the grade that is held', async () => {
    const cycleId = await openCycle(officer);
    const { id, enterpriseId } = await recommended(world);
    await runGrading(officer, cycleId);
    const before = await reviewOf(officer, enterpriseId, cycleId);
    expect(before).toMatchObject({ currentGrade: 'A', preliminaryGrade: 'A', gradeReason: 'POINTS' });

    await grant([id]);
    const after = await reviewOf(officer, enterpriseId, cycleId);
    expect(after).toMatchObject({
      currentGrade: 'AA',
      preliminaryGrade: 'AA',
      gradeReason: 'KEPT_BY_APPLICATION',
    });
    await officer.ask(CONFIRM_REVIEW, { id: after.id });
    expect(await gradeOf(officer, enterpriseId)).toBe('AA');
  });
});

describe('Granting is refused, and nothing is changed', () => {
  const refused = (code: string, ids: string[], more: Record<string, unknown> = {}, client = top) =>
    expectRefusal(world, client, code, GRANT, { input: batchOf(ids, more) });

  test('where one no longer fulfils its conditions: it is named, and none of the batch is granted', async () => {
    const fine = await recommended(world);
    const failing = await recommended(world);
    await collect(world.as('COLLECTOR'), inputFor('N-001', { enterpriseId: failing.enterpriseId }));

    const refusal = await refused('INVALID_STATE', [fine.id, failing.id]);
    expect(refusal.detail).toMatchObject({
      rule: 'CONDITION_NOT_MET',
      failing: [{ id: failing.id, conditions: ['AA-2'] }],
    });
    expect(await gradeOf(officer, fine.enterpriseId)).toBe('A');
  });

  test('to whoever recommended one of them', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const { id } = await applyFor(top, enterpriseId);
    await proveAll(top, id);
    await recommend(top, id);
    const { id: another } = await recommended(world);

    expect((await refused('FOUR_EYES', [another, id])).detail).toEqual({ ids: [id] });
    const { grantGradeBatch } = await world
      .as('ADMINISTRATOR', OFFICES.above)
      .ask<{ grantGradeBatch: Batch }>(GRANT, { input: batchOf([another, id]) });
    expect(grantGradeBatch.enterprises).toHaveLength(2);
  });

  test('where one was not recommended, was granted before, or is not there', async () => {
    const { id } = await recommended(world);
    const applied = await applyFor(officer, (await goodEnterprise(world)).id);
    await refused('INVALID_STATE', [id, applied.id]);
    await refused('NOT_FOUND', [id, '999999999']);
    await refused('NOT_FOUND', ['x']);
    await grant([id]);
    await refused('INVALID_STATE', [id]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a day in the future', { holdsFrom: '2026-11-17' }, 'holdsFrom'],
    ['a day before it was recommended', { holdsFrom: '2026-11-15' }, 'holdsFrom'],
    ['a number that was used before', { number: 1 }, 'number'],
    ['a number below one', { number: 0 }, 'number'],
    ['no document', { documentNumber: ' ' }, 'documentNumber'],
    ['another grade', { grade: 'A' }, 'applicationIds'],
    ['another regime', { regime: 'CIQ_FOUR_LEVEL' }, 'applicationIds'],
  ])('with %s', async (_what, more, field) => {
    const { id } = await recommended(world);
    await grant([(await recommended(world)).id]);
    expect((await refused('INVALID_INPUT', [id], more)).fields).toEqual([field]);
  });

  test('with nothing, or with more than 200', async () => {
    await refused('INVALID_INPUT', []);
    await refused(
      'LIMIT_EXCEEDED',
      Array.from({ length: 201 }, (_, index) => String(index + 1)),
    );
  });

  test.each<[RoleCode, string]>([
    ['GRADING_OFFICER', OFFICES.own],
    ['ADMINISTRATOR', OFFICES.own],
    ['COLLECTOR', OFFICES.above],
    ['PUBLISHER', OFFICES.above],
  ])('to %s of %s', async (role, office) => {
    const { id } = await recommended(world);
    await refused('FORBIDDEN', [id], {}, world.as(role, office));
    await expectRefusal(world, world.as(role, office), 'FORBIDDEN', REJECT, { id, reason: '不符' });
  });
});

describe('An application that is rejected', () => {
  test('has the reason of the general administration, and the enterprise keeps its grade', async () => {
    const { id, enterpriseId } = await recommended(world);
    const { rejectGradeApplication } = await top.ask<{ rejectGradeApplication: Application }>(REJECT, {
      id,
      reason: '另有调查',
    });
    expect(rejectGradeApplication).toMatchObject({
      status: 'REJECTED',
      endReason: '另有调查',
      viewerCanGrant: false,
    });
    expect(await gradeOf(officer, enterpriseId)).toBe('A');
    expect((await auditOf(world, 'REJECT_GRADE_APPLICATION'))[0]).toMatchObject({ subject_id: id });
    await expectRefusal(world, top, 'INVALID_STATE', REJECT, { id, reason: '再次' });
  });

  test('is refused without a reason, and before it was recommended', async () => {
    const { id } = await recommended(world);
    await expectRefusal(world, top, 'INVALID_INPUT', REJECT, { id, reason: ' ' });
    const applied = await applyFor(officer, (await goodEnterprise(world)).id);
    await expectRefusal(world, top, 'INVALID_STATE', REJECT, { id: applied.id, reason: '不符' });
  });
});
