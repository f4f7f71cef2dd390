import {
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  CONFIRM_REVIEW,
  docxText,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  refusalsOf,
  register,
  type Registered,
  reviewOf,
  REVOKE,
  runGrading,
  type World,
} from '../kit';

const IN_CYCLE = '2026-09-28';
const EXPLANATION = `points grade reason better { grade points } worse { grade points }
  change { grade points lines { points event { id } } } lines { points counted reason event { id } }`;

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

interface Explained {
  points: number;
  grade: string;
  better: { grade: string; points: number } | null;
  worse: { grade: string; points: number } | null;
  change: { grade: string; points: number; lines: { points: number; event: { id: string } }[] } | null;
}

const explanationOf = async (reviewId: string): Promise<Explained> =>
  (
    await officer.ask<{ gradeReview: { explanation: Explained } }>(
      `query ($id: ID!) { gradeReview(id: $id) { explanation { ${EXPLANATION} } } }`,
      { id: reviewId },
    )
  ).gradeReview.explanation;

/** 26 points: C. Of one act the second item gave way. */
async function gradedWith26(): Promise<{ enterprise: Registered; reviewId: string; events: string[] }> {
  const enterprise = await register(collector);
  const input = (item: string, more = {}): Record<string, unknown> =>
    inputFor(item, { enterpriseId: enterprise.id, verifiedOn: IN_CYCLE, ...more });
  const events = [
    await collect(collector, input('J-004', { conductKey: '甲' })),
    await collect(collector, input('J-003', { conductKey: '甲' })),
    await collect(collector, input('J-006')),
    await collect(collector, input('J-009')),
  ];
  await collectAutomatically(world, 'N-009', { enterpriseId: enterprise.id, verifiedOn: IN_CYCLE });
  await runGrading(officer, cycleId);
  const { id } = await reviewOf(officer, enterprise.id, cycleId);
  return { enterprise, reviewId: id, events: events.map((event) => event.id) };
}

describe('The explanation of a review', () => {
  test('says how far the next grades are and what would change it', async () => {
    const { reviewId, events } = await gradedWith26();

    expect(await explanationOf(reviewId)).toMatchObject({
      points: 26,
      grade: 'C',
      reason: 'POINTS',
      better: { grade: 'B', points: 3 },
      worse: { grade: 'D', points: 10 },
      // Not the two points of J-009, which are too few; of the act that counts 12 the 6 points come back, so 6 fall out.
      change: { grade: 'B', points: 6, lines: [{ points: 12, event: { id: events[0] } }] },
    });
  });

  test('is right about it: once that event falls out, the rules give the grade that it named', async () => {
    const { enterprise, reviewId } = await gradedWith26();
    const { change } = await explanationOf(reviewId);

    for (const { event } of change?.lines ?? []) {
      await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: event.id, reason: '复议撤销' });
    }

    expect(await reviewOf(officer, enterprise.id, cycleId)).toMatchObject({
      points: 20,
      preliminaryGrade: change?.grade,
    });
  });

  test('stays what it was once the review is decided, whatever becomes of the events', async () => {
    const { reviewId, events } = await gradedWith26();
    await officer.ask(CONFIRM_REVIEW, { id: reviewId });
    const before = await explanationOf(reviewId);

    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: events[0], reason: '复议撤销' });

    expect(await explanationOf(reviewId)).toEqual(before);
  });

  test('is there for the running cycle too, for the offices of the enterprise alone', async () => {
    const { id } = await register(collector);
    const event = await collect(collector, inputFor('J-004', { enterpriseId: id, verifiedOn: '2026-11-16' }));
    const ask = `query ($id: ID!) { enterprise(id: $id) { standing { explanation { ${EXPLANATION} } } } }`;

    expect(await collector.ask(ask, { id })).toMatchObject({
      enterprise: {
        standing: {
          explanation: {
            points: 12,
            grade: 'B',
            change: { grade: 'A', points: 12, lines: [{ event: { id: event.id } }] },
          },
        },
      },
    });
    expect(await world.as('COLLECTOR', OFFICES.other).ask(ask, { id })).toEqual({
      enterprise: { standing: { explanation: null } },
    });
  });
});

describe('The printed form of a review', () => {
  const print = (client: Client, reviewId: string): Promise<Response> =>
    client.fetch(`/exports/grade-reviews/${reviewId}/explanation.docx`);

  test('holds parties, lines, reasons and where they come from, and the print is noted', async () => {
    const { enterprise, reviewId } = await gradedWith26();

    const response = await print(officer, reviewId);

    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = docxText(Buffer.from(await response.arrayBuffer()));
    for (const expected of [
      '企业信用等级自动初评确认（调整）单',
      enterprise.name,
      enterprise.creditCode,
      '2025-10-01 至 2026-09-30',
      '26 分，其中严重违法违规行为行政处罚 0 分',
      'J-004 拒绝、拖延配合监督检查',
      '已被吸收（一次采集）',
      '待确认，不计',
      '初评为 C 级',
      '再减少 3 分进入 B 级区间',
      '能使等级提高的最少计分为 6 分',
      '第 1 版，自 2014-01-01 起施行',
      '建议值',
      'SHA-256',
    ]) {
      expect(text).toContain(expected);
    }
    expect(await auditOf(world, 'PRINT_EXPLANATION')).toMatchObject([
      { subject_id: reviewId, office_code: OFFICES.own, actor: 'GRADING_OFFICER 380000' },
    ]);
  });

  test('says what was decided, and why', async () => {
    const { reviewId } = await gradedWith26();
    await officer.ask(
      `mutation ($id: ID!) { adjustGradeReview(id: $id, grade: "D", reason: "情节<严重>") { id } }`,
      { id: reviewId },
    );

    const text = docxText(Buffer.from(await (await print(officer, reviewId)).arrayBuffer()));

    expect(text).toContain('调整为 D 级');
    expect(text).toContain('情节<严重>');
  });

  test.each([
    ['who may not read reviews', () => world.as('SYSTEM_OPERATOR'), 403, 'FORBIDDEN'],
    ['another bureau', () => world.as('GRADING_OFFICER', OFFICES.other), 404, 'NOT_FOUND'],
    ['a partner', () => world.partner(), 403, 'FORBIDDEN'],
    ['nobody known', () => world.anyone(), 401, 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_who, client, status, code) => {
    const { reviewId } = await gradedWith26();

    const response = await print(client(), reviewId);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    expect((await refusalsOf(world))[0]).toMatchObject({ operation: 'PRINT_EXPLANATION' });
  });

  test('is not found for what is no review', async () => {
    for (const id of ['0', '999999999', 'x', '1;drop']) {
      expect((await print(officer, id)).status).toBe(404);
    }
  });
});
