import {
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  type RoleCode,
  type World,
} from '../kit';
import { applyFor, type Check, CHECK_AGAIN, ENTER, goodEnterprise, holdGrade, type Application } from './kit';

let world: World;
let clerk: Client;
beforeAll(async () => {
  world = await openWorld();
  clerk = world.as('COLLECTOR');
});
afterAll(() => world.close());

const outcomes = (checks: readonly Check[]): Record<string, string> =>
  Object.fromEntries(checks.map(({ code, outcome }) => [code, outcome]));

describe('An application for AA', () => {
  test('is entered as it was accepted, and its four conditions are checked against the record', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const application = await applyFor(clerk, enterpriseId, { appliedOn: '2026-11-13', note: '企业来函' });

    expect(application).toMatchObject({
      status: 'APPLIED',
      regime: 'AQSIQ_2013_93',
      grade: 'AA',
      appliedOn: '2026-11-13',
      note: '企业来函',
      enteredBy: 'COLLECTOR 380000',
      enterprise: { id: enterpriseId },
      viewerCanProve: true,
      viewerCanRecommend: false,
      viewerCanGrant: false,
    });
    expect(outcomes(application.checks)).toEqual({
      'AA-1': 'MET',
      'AA-2': 'MET',
      'AA-3': 'MET',
      'AA-4': 'MET',
    });
    expect(application.checks).toEqual([
      expect.objectContaining({
        needsEvidence: false,
        heldGrade: 'A',
        heldSince: '2024-01-01',
        from: '2025-11-13',
      }),
      expect.objectContaining({ needsEvidence: true, from: '2023-11-13', to: '2026-11-16' }),
      expect.objectContaining({
        needsEvidence: true,
        from: '2025-11-01',
        to: '2026-10-31',
        declarations: 12_000,
        errors: 0,
        monthsRecorded: 12,
        monthsAsked: 12,
        rate: 0.01,
      }),
      expect.objectContaining({ needsEvidence: true, from: '2025-11-13' }),
    ]);
    expect((await auditOf(world, 'ENTER_GRADE_APPLICATION'))[0]).toMatchObject({
      subject_type: 'GradeApplication',
      subject_id: application.id,
      after: { enterpriseId, grade: 'AA', appliedOn: '2026-11-13' },
    });
  });

  test('tells what the record speaks against, and what it does not know', async () => {
    const { id: enterpriseId } = await register(clerk);
    await holdGrade(world, enterpriseId, 'A', '2026-01-01');
    const found = await collect(clerk, inputFor('N-001', { enterpriseId, verifiedOn: '2026-11-12' }));
    const { checks } = await applyFor(clerk, enterpriseId);

    expect(outcomes(checks)).toEqual({
      'AA-1': 'NOT_MET',
      'AA-2': 'NOT_MET',
      'AA-3': 'UNKNOWN',
      'AA-4': 'MET',
    });
    expect(checks[1]?.against).toEqual([{ id: found.id }]);
    expect(checks[2]).toMatchObject({ monthsRecorded: 0, declarations: 0 });
  });

  test('is checked again as the record grows, until it is recommended', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const { id } = await applyFor(clerk, enterpriseId);
    const awaiting = await collectAutomatically(world, 'N-009', { enterpriseId });

    const { checkGradeApplication } = await clerk.ask<{ checkGradeApplication: Application }>(CHECK_AGAIN, {
      id,
    });

    expect(checkGradeApplication.checks[1]).toMatchObject({
      outcome: 'UNKNOWN',
      awaiting: [{ id: awaiting }],
    });
    expect((await auditOf(world, 'CHECK_GRADE_APPLICATION'))[0]).toMatchObject({ subject_id: id });
  });

  test('sent twice with the same id is one', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const more = { clientRequestId: 'apply once' };
    expect((await applyFor(clerk, enterpriseId, more)).id).toBe(
      (await applyFor(clerk, enterpriseId, more)).id,
    );
  });

  test('is known to its own office and those above, and to no other', async () => {
    const below = world.as('COLLECTOR', OFFICES.below);
    const { id: enterpriseId } = await goodEnterprise(world, OFFICES.below);
    const { id } = await applyFor(below, enterpriseId);
    const ask = `query ($id: ID!, $enterpriseId: ID!) { gradeApplication(id: $id) { id }
      gradeApplications(filter: { enterpriseId: $enterpriseId }) { totalCount edges { node { id } } } }`;
    const seen = (client: Client) => client.ask(ask, { id, enterpriseId });

    for (const client of [below, world.as('INSPECTOR'), world.as('INSPECTOR', OFFICES.above)]) {
      expect(await seen(client)).toEqual({
        gradeApplication: { id },
        gradeApplications: { totalCount: 1, edges: [{ node: { id } }] },
      });
    }
    expect(await seen(world.as('ADMINISTRATOR', OFFICES.other))).toEqual({
      gradeApplication: null,
      gradeApplications: { totalCount: 0, edges: [] },
    });
  });

  test('is found by state, office, grade and name', async () => {
    const { id: enterpriseId, name, creditCode } = await goodEnterprise(world);
    const { id } = await applyFor(clerk, enterpriseId);
    const found = async (filter: Record<string, unknown>): Promise<boolean> => {
      const { gradeApplications } = await clerk.ask<{
        gradeApplications: { edges: { node: { id: string } }[] };
      }>(
        `query ($filter: GradeApplicationFilter) { gradeApplications(filter: $filter, first: 200) { edges { node { id } } } }`,
        { filter },
      );
      return gradeApplications.edges.some(({ node }) => node.id === id);
    };
    for (const filter of [
      { statuses: ['APPLIED'] },
      { office: '380000' },
      { grade: 'AA' },
      { search: name },
      { search: creditCode },
    ]) {
      expect(await found(filter)).toBe(true);
    }
    for (const filter of [
      { statuses: ['GRANTED'] },
      { office: '380100' },
      { grade: 'A' },
      { search: '无此企业' },
      { regime: 'CIQ_FOUR_LEVEL' },
    ]) {
      expect(await found(filter)).toBe(false);
    }
  });
});

describe('Entering an application is refused', () => {
  const enter = (code: string, more: Record<string, unknown>, client = clerk) =>
    expectRefusal(world, client, code, ENTER, { input: { grade: 'AA', appliedOn: '2026-11-16', ...more } });

  test.each([['A'], ['D'], ['AAA'], ['']])('for %j, which is not given on application', async (grade) => {
    const { id: enterpriseId } = await goodEnterprise(world);
    expect((await enter('INVALID_INPUT', { enterpriseId, grade })).message).toContain('AA');
  });

  test('for a grade of a regime whose rules do not say what is asked for', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const refusal = await enter('INVALID_INPUT', {
      enterpriseId,
      regime: 'GACC_2026_282',
      grade: '高级认证',
    });
    expect(refusal.fields).toEqual(['grade']);
  });

  test('with a day in the future, or before there were rules', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    expect((await enter('INVALID_INPUT', { enterpriseId, appliedOn: '2026-11-17' })).fields).toEqual([
      'appliedOn',
    ]);
    await enter('INVALID_INPUT', { enterpriseId, appliedOn: '2010-01-01' });
  });

  test('where the grade is held already', async () => {
    const { id: enterpriseId } = await register(clerk);
    await holdGrade(world, enterpriseId, 'AA', '2026-01-01');
    await enter('INVALID_STATE', { enterpriseId });
  });

  test('where another is open', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    await applyFor(clerk, enterpriseId);
    expect((await enter('INVALID_STATE', { enterpriseId })).message).toContain('未办结');
  });

  test('for an enterprise that there is not', async () => {
    await enter('NOT_FOUND', { enterpriseId: '999999999' });
    await enter('NOT_FOUND', { enterpriseId: 'x' });
  });

  test('for an enterprise of another office', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    await enter('FORBIDDEN', { enterpriseId }, world.as('COLLECTOR', OFFICES.other));
    await enter('FORBIDDEN', { enterpriseId }, world.as('COLLECTOR', OFFICES.below));
  });

  test.each<[RoleCode]>([['INSPECTOR'], ['CONFIRMING_OFFICER'], ['SUPERVISOR'], ['RULE_OWNER']])(
    'by %s',
    async (role) => {
      const { id: enterpriseId } = await goodEnterprise(world);
      await enter('FORBIDDEN', { enterpriseId }, world.as(role));
    },
  );
});
