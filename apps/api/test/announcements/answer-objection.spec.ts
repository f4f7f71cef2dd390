import { replayReviews } from '../../src/modules/grading';
import { reviewsAfter } from '../../src/modules/grading/replay-reviews';
import {
  announce,
  announcementOf,
  ANSWER_OBJECTION,
  answerObjection,
  auditOf,
  type Client,
  CONFIRM_REVIEW,
  docxText,
  expectRefusal,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  pdfFile,
  registerObjection,
  REVOKE,
  reviewOf,
  reviewsOf,
  type RoleCode,
  upload,
  type World,
} from '../kit';
import { announced, graded } from './kit';

let world: World;
let officer: Client;
let second: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  // Of the same office, and decided nothing.
  second = world.as('ADMINISTRATOR');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

const revokeAll = async (enterpriseId: string): Promise<void> => {
  const events = await world.owner.query<{ id: string }[]>(
    `select id from credit_event where enterprise_id = $1 and status = 'EFFECTIVE'`,
    [enterpriseId],
  );
  for (const { id } of events) {
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id, reason: '经复核非企业责任' });
  }
};

test('Dismissed, it is answered in writing and the result stays', async () => {
  const { entry, announcementId, enterprise } = await announced(world, cycleId);
  const { id } = await registerObjection(officer, entry.id);

  const answered = await answerObjection(second, id, 'DISMISSED', ' 经核实，维持原评定结果 ');

  expect(answered).toMatchObject({
    outcome: 'DISMISSED',
    answer: '经核实，维持原评定结果',
    answeredBy: 'ADMINISTRATOR 380000',
    answeredLate: false,
    review: null,
    viewerCanAnswer: false,
    entry: { grade: 'C', result: 'C' },
  });
  expect(await announcementOf(officer, announcementId)).toMatchObject({
    objectionCount: 1,
    openObjections: 0,
  });
  expect((await auditOf(world, 'ANSWER_OBJECTION'))[0]).toMatchObject({
    subject_type: 'Objection',
    subject_id: id,
    after: { outcome: 'DISMISSED', late: false, enterpriseId: enterprise.id, reviewId: null },
  });
  expect(await reviewsOf(officer, enterprise.id)).toHaveLength(1);
  await expectRefusal(world, second, 'INVALID_STATE', ANSWER_OBJECTION, {
    id,
    outcome: 'UPHELD',
    answer: '再次答复',
  });
});

test('An answer after its last day is marked as late', async () => {
  const { entry } = await announced(world, cycleId);
  const { id } = await registerObjection(officer, entry.id);
  world.clock.set('2026-11-24T10:00:00+08:00');

  expect(await answerObjection(second, id, 'DISMISSED')).toMatchObject({ answeredLate: true });
});

describe('Upheld', () => {
  test('the enterprise is graded anew by what is known now, and what is decided stands beside the entry', async () => {
    const { entry, announcementId, enterprise } = await announced(world, cycleId, 24);
    const { id } = await registerObjection(officer, entry.id);
    expect(await gradeOf(officer, enterprise.id)).toBe('C');
    await revokeAll(enterprise.id);

    const { review, entry: waiting } = await answerObjection(second, id, 'UPHELD', '经核实，相关信息已撤销');

    expect(review).toMatchObject({
      status: 'PRELIMINARY',
      origin: 'OBJECTION',
      preliminaryGrade: 'A',
      points: 0,
      finalGrade: null,
    });
    expect(waiting.result).toBeNull();
    // The grade in force is the one that was decided, until the other is.
    expect(await gradeOf(officer, enterprise.id)).toBe('C');
    expect(await announcementOf(officer, announcementId)).toMatchObject({
      openObjections: 0,
      openRegradings: 1,
    });

    await officer.ask(CONFIRM_REVIEW, { id: review?.id });

    expect(await gradeOf(officer, enterprise.id)).toBe('A');
    const shown = await announcementOf(officer, announcementId);
    expect(shown).toMatchObject({ openRegradings: 0 });
    expect(shown?.entries.find(({ id: one }) => one === entry.id)).toMatchObject({ grade: 'C', result: 'A' });
    const paper = await officer.fetch(`/exports/announcements/${announcementId}/announcement.docx`);
    expect(docxText(Buffer.from(await paper.arrayBuffer()))).toContain('异议办理后等级');
  });

  test('every review can be derived again from its facts as they were known, the new one too', async () => {
    const { entry, enterprise } = await announced(world, cycleId, 12);
    const { id } = await registerObjection(officer, entry.id);
    await answerObjection(second, id, 'UPHELD');
    // While it is preliminary it follows what is revoked.
    await revokeAll(enterprise.id);

    const stored = (await reviewsAfter(world.owner.manager, '0', 1_000)).filter(
      ({ enterpriseId }) => enterpriseId === enterprise.id,
    );

    expect(stored.map(({ points, grade }) => [points, grade])).toEqual([
      [12, 'B'],
      [0, 'A'],
    ]);
    expect((await replayReviews(world.owner.manager, stored)).map(({ differences }) => differences)).toEqual([
      [],
      [],
    ]);
  });

  test('it starts from the grade that the disputed review started from, not from the disputed one', async () => {
    const { entry, enterprise } = await announced(world, cycleId, 24);
    const { id } = await registerObjection(officer, entry.id);
    const [before] = await reviewsOf(officer, enterprise.id);

    const { review } = await answerObjection(second, id, 'UPHELD');

    expect(await gradeOf(officer, enterprise.id)).toBe('C');
    expect(review?.currentGrade).toBe(before?.currentGrade);
    expect(review?.currentGrade).not.toBe('C');
  });

  test('what was graded anew may be objected to once more; while it is open, no other objection is upheld', async () => {
    const { entry } = await announced(world, cycleId, 24);
    const [one, two] = [
      await registerObjection(officer, entry.id),
      await registerObjection(officer, entry.id, { byEnterprise: false, objector: '某协会' }),
    ];
    const { review } = await answerObjection(second, one.id, 'UPHELD');
    const { message } = await expectRefusal(world, second, 'INVALID_STATE', ANSWER_OBJECTION, {
      id: two.id,
      outcome: 'UPHELD',
      answer: '采纳',
    });
    expect(message).toContain('请先确认或调整');

    await officer.ask(CONFIRM_REVIEW, { id: review?.id });
    const upheld = await answerObjection(second, two.id, 'UPHELD');

    expect(upheld.review).toMatchObject({ origin: 'OBJECTION', status: 'PRELIMINARY' });
    expect(upheld.entry).toMatchObject({ grade: 'C', result: null });
  });

  test('by two at the same time, it is answered once', async () => {
    const { entry, enterprise } = await announced(world, cycleId);
    const { id } = await registerObjection(officer, entry.id);

    const replies = await Promise.all(
      [second, world.as('GRADING_OFFICER', OFFICES.above)].map((client) =>
        client.send(ANSWER_OBJECTION, { id, outcome: 'UPHELD', answer: '采纳' }),
      ),
    );

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors ?? [])).toMatchObject([
      { extensions: { code: 'INVALID_STATE' } },
    ]);
    expect(await reviewsOf(officer, enterprise.id)).toHaveLength(2);
  });
});

describe('It is refused', () => {
  test('to whoever decided the review; an office above may answer', async () => {
    const { entry } = await announced(world, cycleId);
    const { id } = await registerObjection(officer, entry.id);
    for (const outcome of ['DISMISSED', 'UPHELD']) {
      const { message } = await expectRefusal(world, officer, 'FOUR_EYES', ANSWER_OBJECTION, {
        id,
        outcome,
        answer: '维持',
      });
      expect(message).toContain('其他人员');
    }
    const above = world.as('GRADING_OFFICER', OFFICES.above);
    expect(await answerObjection(above, id, 'DISMISSED')).toMatchObject({ outcome: 'DISMISSED' });
  });

  test('to whoever proposed the adjustment that another agreed to', async () => {
    const { id: enterpriseId } = await graded(world, cycleId, 24);
    const { id: reviewId } = await reviewOf(officer, enterpriseId, cycleId);
    const file = await upload(officer, pdfFile('整改材料'));
    await officer.ask(
      `mutation ($id: ID!, $evidence: [ID!]) {
        adjustGradeReview(id: $id, grade: "D", reason: "风险提示", ground: "T-03", evidenceIds: $evidence) { id } }`,
      { id: reviewId, evidence: [file.id] },
    );
    await second.ask(`mutation ($id: ID!) { approveGradeAdjustment(reviewId: $id) { id } }`, {
      id: reviewId,
    });
    const { id: announcementId } = await announce(officer, cycleId);
    const [entry] = (await announcementOf(officer, announcementId))?.entries ?? [];
    const { id, viewerDecided } = await registerObjection(officer, entry?.id ?? '');
    expect(viewerDecided).toBe(true);

    for (const one of [officer, second]) {
      await expectRefusal(world, one, 'FOUR_EYES', ANSWER_OBJECTION, {
        id,
        outcome: 'DISMISSED',
        answer: '维持',
      });
    }
    const above = world.as('GRADING_OFFICER', OFFICES.above);
    expect(await answerObjection(above, id, 'DISMISSED')).toMatchObject({ outcome: 'DISMISSED' });
  });

  test('without words, or with too many', async () => {
    const { entry } = await announced(world, cycleId);
    const { id } = await registerObjection(officer, entry.id);
    for (const answer of [' ', '字'.repeat(2_001)]) {
      const { fields } = await expectRefusal(world, second, 'INVALID_INPUT', ANSWER_OBJECTION, {
        id,
        outcome: 'DISMISSED',
        answer,
      });
      expect(fields).toEqual(['answer']);
    }
  });

  test.each([['999999999'], ['abc']])('for the objection %s, which is not there', async (id) => {
    await expectRefusal(world, second, 'NOT_FOUND', ANSWER_OBJECTION, {
      id,
      outcome: 'DISMISSED',
      answer: '维持',
    });
  });

  test.each<[RoleCode, string, string]>([
    ['COLLECTOR', OFFICES.own, 'FORBIDDEN'],
    ['CONFIRMING_OFFICER', OFFICES.own, 'FORBIDDEN'],
    ['AUDITOR', OFFICES.own, 'FORBIDDEN'],
    ['GRADING_OFFICER', OFFICES.below, 'NOT_FOUND'],
    ['GRADING_OFFICER', OFFICES.other, 'NOT_FOUND'],
  ])('to a %s of %s', async (role, office, code) => {
    const { entry } = await announced(world, cycleId);
    const { id } = await registerObjection(officer, entry.id);
    await expectRefusal(world, world.as(role, office), code, ANSWER_OBJECTION, {
      id,
      outcome: 'DISMISSED',
      answer: '维持',
    });
  });
});
