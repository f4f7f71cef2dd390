import { expireDrafts } from '../../src/modules/evidence';
import {
  auditOf,
  type Client,
  collect,
  docxText,
  expectRefusal,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  pdfFile,
  register,
  type RoleCode,
  upload,
  type World,
} from '../kit';
import {
  type Application,
  applyFor,
  CHECK_AGAIN,
  DECLINE,
  goodEnterprise,
  holdGrade,
  PROVE,
  proveAll,
  RECOMMEND,
  recommend,
  recommended,
} from './kit';

const opinion = '同意推荐';
let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
});
afterAll(() => world.close());

const applied = async (): Promise<string> => (await applyFor(officer, (await goodEnterprise(world)).id)).id;

describe('What is handed in for a condition', () => {
  test('is a statement, files or both; the latest stands, the others stay', async () => {
    const id = await applied();
    await proveAll(officer, id);
    const { id: evidenceId } = await upload(officer, pdfFile('second'), '征信.pdf', 'OTHER');
    const { proveGradeCondition } = await officer.ask<{ proveGradeCondition: Application }>(PROVE, {
      id,
      condition: 'AA-4',
      statement: '补充查询结果',
      evidenceIds: [evidenceId],
    });

    expect(proveGradeCondition.checks[3]?.proofs).toEqual([
      {
        statement: '补充查询结果',
        by: 'GRADING_OFFICER 380000',
        files: [{ id: evidenceId, name: '征信.pdf' }],
      },
      expect.objectContaining({ statement: null }),
    ]);
    const [entry] = await auditOf(world, 'PROVE_GRADE_CONDITION');
    expect(entry).toMatchObject({
      subject_id: id,
      after: { condition: 'AA-4', evidence: [{ id: evidenceId }] },
    });
  });

  test('is shown to whoever may read the application, and to no other', async () => {
    const id = await applied();
    const { checks } = await proveAll(officer, id);
    const file = checks[3]?.proofs[0]?.files[0]?.id;
    const status = async (client: Client): Promise<number> =>
      (await client.fetch(`/evidence/${file}`)).status;

    expect(await status(world.as('INSPECTOR'))).toBe(200);
    expect(await status(world.as('GRADING_OFFICER', OFFICES.above))).toBe(200);
    expect(await status(world.as('ADMINISTRATOR', OFFICES.other))).toBe(404);
    expect(await status(world.partner())).toBe(403);
  });

  test('is no draft any more: it does not expire, and belongs to nothing else', async () => {
    const id = await applied();
    const { checks } = await proveAll(officer, id);
    const evidenceIds = [checks[3]?.proofs[0]?.files[0]?.id];

    await expectRefusal(world, officer, 'INVALID_INPUT', PROVE, { id, condition: 'AA-2', evidenceIds });
    world.clock.set('2026-11-18T10:00:00+08:00');
    await expireDrafts(world.platform);
    world.clock.set(MONDAY_MORNING);
    expect((await officer.fetch(`/evidence/${evidenceIds[0]}`)).status).toBe(200);
  });

  test.each<[string, Record<string, unknown>]>([
    ['nothing', { condition: 'AA-2', statement: '  ' }],
    ['for a condition that there is not', { condition: 'AA-9', statement: '说明' }],
    ['with a file that there is not', { condition: 'AA-2', evidenceIds: ['999999999'] }],
    ['with a statement too long', { condition: 'AA-2', statement: '字'.repeat(2_001) }],
  ])('is refused: %s', async (_what, more) => {
    await expectRefusal(world, officer, 'INVALID_INPUT', PROVE, { id: await applied(), ...more });
  });
});

describe('An application that is recommended', () => {
  test('has its checks frozen, with the officer and her opinion', async () => {
    const id = await applied();
    await proveAll(officer, id);
    const application = await recommend(officer, id);

    expect(application).toMatchObject({
      status: 'RECOMMENDED',
      opinion,
      recommendedBy: 'GRADING_OFFICER 380000',
      viewerCanProve: false,
      viewerCanRecommend: false,
    });
    expect((await auditOf(world, 'RECOMMEND_GRADE_APPLICATION'))[0]).toMatchObject({
      subject_id: id,
      before: { status: 'APPLIED' },
      after: { status: 'RECOMMENDED', opinion },
    });
    await expectRefusal(world, officer, 'INVALID_STATE', CHECK_AGAIN, { id });
    await expectRefusal(world, officer, 'INVALID_STATE', PROVE, { id, condition: 'AA-2', statement: '晚了' });
    await expectRefusal(world, officer, 'INVALID_STATE', RECOMMEND, { id, opinion });
    await expectRefusal(world, officer, 'INVALID_STATE', DECLINE, { id, reason: '晚了' });
  });

  test('may be so by the office above', async () => {
    const below = world.as('COLLECTOR', OFFICES.below);
    const { id } = await applyFor(below, (await goodEnterprise(world, OFFICES.below)).id);
    await proveAll(below, id);
    expect((await recommend(officer, id)).status).toBe('RECOMMENDED');
  });

  test('is refused while the record speaks against a condition, whatever is handed in', async () => {
    const { id: enterpriseId } = await register(world.as('COLLECTOR'));
    await holdGrade(world, enterpriseId, 'A', '2026-06-01');
    const { id } = await applyFor(officer, enterpriseId);
    await officer.ask(PROVE, { id, condition: 'AA-1', statement: '原系统为 A 级' });
    await proveAll(officer, id);
    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', RECOMMEND, { id, opinion });

    expect(refusal.detail).toEqual({ rule: 'CONDITION_NOT_MET', unmet: ['AA-1'] });
    expect(refusal.message).toContain('已适用信用A级管理1年以上');
  });

  test('is refused for what became known after it was entered', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const { id } = await applyFor(officer, enterpriseId);
    await proveAll(officer, id);
    await collect(world.as('COLLECTOR'), inputFor('W-009', { enterpriseId }));
    expect((await expectRefusal(world, officer, 'INVALID_STATE', RECOMMEND, { id, opinion })).detail).toEqual(
      {
        rule: 'CONDITION_NOT_MET',
        unmet: ['AA-4'],
      },
    );
  });

  test('is refused while evidence is missing', async () => {
    const id = await applied();
    await officer.ask(PROVE, { id, condition: 'AA-3', statement: '统计表' });
    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', RECOMMEND, { id, opinion });
    expect(refusal.detail).toEqual({ rule: 'EVIDENCE_MISSING', unproven: ['AA-2', 'AA-4'] });
  });

  test('is refused without an opinion', async () => {
    const id = await applied();
    await proveAll(officer, id);
    await expectRefusal(world, officer, 'INVALID_INPUT', RECOMMEND, { id, opinion: ' ' });
  });

  test.each<[RoleCode, string, string]>([
    ['COLLECTOR', OFFICES.own, 'FORBIDDEN'],
    ['INSPECTOR', OFFICES.own, 'FORBIDDEN'],
    ['GRADING_OFFICER', OFFICES.other, 'NOT_FOUND'],
    ['GRADING_OFFICER', OFFICES.below, 'NOT_FOUND'],
  ])('is refused to %s of %s', async (role, office, code) => {
    const id = await applied();
    await proveAll(officer, id);
    await expectRefusal(world, world.as(role, office), code, RECOMMEND, { id, opinion });
    await expectRefusal(world, world.as(role, office), code, DECLINE, { id, reason: '不符' });
  });
});

describe('An application that is declined', () => {
  test('has a reason, and the enterprise may apply again', async () => {
    const { id: enterpriseId } = await goodEnterprise(world);
    const { id } = await applyFor(officer, enterpriseId);
    const { declineGradeApplication } = await officer.ask<{ declineGradeApplication: Application }>(DECLINE, {
      id,
      reason: '材料不实',
    });

    expect(declineGradeApplication).toMatchObject({
      status: 'DECLINED',
      endReason: '材料不实',
      endedBy: 'GRADING_OFFICER 380000',
    });
    expect((await auditOf(world, 'DECLINE_GRADE_APPLICATION'))[0]).toMatchObject({ subject_id: id });
    expect((await applyFor(officer, enterpriseId)).status).toBe('APPLIED');
  });

  test('is refused without a reason', async () => {
    await expectRefusal(world, officer, 'INVALID_INPUT', DECLINE, { id: await applied(), reason: '' });
  });
});

describe('The form that recommends', () => {
  const print = (client: Client, id: string): Promise<Response> =>
    client.fetch(`/exports/grade-applications/${id}/recommendation.docx`);

  test('shows each condition with what the record knows and what was handed in; the print is noted', async () => {
    const { id } = await recommended(world);
    const response = await print(officer, id);

    expect(response.status).toBe(200);
    const text = docxText(Buffer.from(await response.arrayBuffer()));
    for (const words of [
      'AA级推荐表',
      '已适用信用A级管理1年以上',
      '自 2024-01-01 起连续为 A 级以上',
      '报检 12000 批，差错 0 批，标准为不高于 1%',
      '经查无质量安全问题',
      'proof.pdf',
      opinion,
    ]) {
      expect(text).toContain(words);
    }
    expect((await auditOf(world, 'PRINT_RECOMMENDATION'))[0]).toMatchObject({ subject_id: id });
  });

  test('is not for another bureau, the operator, a partner or nobody', async () => {
    const id = await applied();
    expect((await print(world.as('ADMINISTRATOR', OFFICES.other), id)).status).toBe(404);
    expect((await print(world.as('SYSTEM_OPERATOR'), id)).status).toBe(403);
    expect((await print(world.partner(), id)).status).toBe(403);
    expect((await print(world.anyone(), id)).status).toBe(401);
  });
});
