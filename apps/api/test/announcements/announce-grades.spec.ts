import { AQSIQ_2013_93_V1 } from '@portcredit/credit';
import { publishRuleSet } from '../../src/modules/rule-sets';
import {
  ANNOUNCE,
  announce,
  announcementOf,
  auditOf,
  type Client,
  docxText,
  expectRefusal,
  gradeOf,
  OFFICES,
  openCycle,
  openWorld,
  PREVIEW_ANNOUNCEMENT,
  type RoleCode,
  type World,
} from '../kit';
import { csvOf } from '../lists/kit';
import { confirmed, graded } from './kit';

let world: World;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

const preview = async (client: Client, office?: string): Promise<unknown> =>
  (await client.ask<{ announcementPreview: unknown }>(PREVIEW_ANNOUNCEMENT, { cycleId, office }))
    .announcementPreview;

describe('What is decided is announced', () => {
  test('once, in parts, with the name, the code and the grade of that instant, for the days of the rules', async () => {
    const first = await confirmed(world, cycleId, 12);
    const waiting = await graded(world, cycleId);
    expect(await preview(officer)).toEqual({ ready: 1, preliminary: 1, lastDay: '2026-11-23' });

    const announcement = await announce(officer, cycleId);

    expect(announcement).toMatchObject({
      state: 'RUNNING',
      // Seven natural days by the rule set, from the day after.
      firstDay: '2026-11-16',
      lastDay: '2026-11-23',
      entryCount: 1,
      openObjections: 0,
      finalAt: null,
      viewerCanFinish: false,
      office: { code: OFFICES.own },
    });
    await world.owner.query(`update enterprise set name = name || '（更名）' where id = $1`, [first.id]);
    expect((await announcementOf(officer, announcement.id))?.entries).toEqual([
      {
        id: expect.any(String) as string,
        name: first.name,
        creditCode: first.creditCode,
        grade: 'B',
        result: 'B',
        objectionCount: 0,
        viewerCanRegister: true,
        enterprise: { id: first.id },
      },
    ]);
    expect((await auditOf(world, 'ANNOUNCE_GRADES'))[0]).toMatchObject({
      subject_type: 'Announcement',
      subject_id: announcement.id,
      after: { cycleId, firstDay: '2026-11-16', lastDay: '2026-11-23', entries: 1 },
    });
    // It suspends nothing.
    expect(await gradeOf(officer, first.id)).toBe('B');

    const { message, detail } = await expectRefusal(world, officer, 'INVALID_STATE', ANNOUNCE, { cycleId });
    expect(message).toContain('还有 1 家企业的初评待确认');
    expect(detail).toEqual({ preliminary: 1 });

    await confirmed(world, cycleId);
    const [{ id }] = await world.owner.query<[{ id: string }]>(
      `select id from grade_review where enterprise_id = $1`,
      [waiting.id],
    );
    await officer.ask(`mutation ($id: ID!) { confirmGradeReview(id: $id) { id } }`, { id });
    expect((await announce(officer, cycleId)).entryCount).toBe(2);
    expect((await expectRefusal(world, officer, 'INVALID_STATE', ANNOUNCE, { cycleId })).message).toContain(
      '都已公示',
    );
  });

  test('of one office below by itself, which announces its own', async () => {
    const below = await confirmed(world, cycleId, 0, OFFICES.below);
    await confirmed(world, cycleId);
    const officerBelow = world.as('GRADING_OFFICER', OFFICES.below);
    expect(await preview(officerBelow, OFFICES.below)).toEqual({
      ready: 1,
      preliminary: 0,
      lastDay: '2026-11-23',
    });

    const { id } = await announce(officerBelow, cycleId, OFFICES.below);

    expect((await announcementOf(officerBelow, id))?.entries.map(({ enterprise }) => enterprise.id)).toEqual([
      below.id,
    ]);
    const rest = await announce(officer, cycleId);
    expect(rest.entryCount).toBe(1);
    // Of the bureau's announcement the office below reads all, and takes objections to its own.
    expect((await announcementOf(officerBelow, rest.id))?.entries).toMatchObject([
      { viewerCanRegister: false },
    ]);
    expect((await announcementOf(officerBelow, id))?.entries).toMatchObject([{ viewerCanRegister: true }]);
  });

  test('once by two who announce at the same time', async () => {
    await confirmed(world, cycleId);

    const replies = await Promise.all([1, 2].map(() => officer.send(ANNOUNCE, { cycleId })));

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors ?? [])).toMatchObject([
      { extensions: { code: 'INVALID_STATE' } },
    ]);
  });
});

describe('It is refused', () => {
  test.each<[RoleCode, string]>([
    ['COLLECTOR', OFFICES.own],
    ['CONFIRMING_OFFICER', OFFICES.own],
    ['SUPERVISOR', OFFICES.own],
    ['GRADING_OFFICER', OFFICES.other],
    ['GRADING_OFFICER', OFFICES.below],
  ])('to a %s of %s', async (role, office) => {
    await expectRefusal(world, world.as(role, office), 'FORBIDDEN', ANNOUNCE, { cycleId });
  });

  test.each([['999999999'], ['abc']])('of the cycle %s, which is not there', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', ANNOUNCE, { cycleId: id });
  });

  test('for an office outside the cycle', async () => {
    const { fields } = await expectRefusal(
      world,
      world.as('GRADING_OFFICER', OFFICES.above),
      'INVALID_INPUT',
      ANNOUNCE,
      { cycleId, office: OFFICES.other },
    );
    expect(fields).toEqual(['office']);
  });

  test('where the rules of the cycle announce nothing', async () => {
    await publishRuleSet(
      world.owner,
      {
        ...AQSIQ_2013_93_V1,
        regime: 'QUIET',
        title: '不公示的制度',
        effectiveFrom: '2020-01-01',
        items: AQSIQ_2013_93_V1.items
          .filter(({ code }) => code === 'J-001')
          .map((item) => ({ ...item, code: 'Q-001' })),
        deadlines: AQSIQ_2013_93_V1.deadlines.filter(({ code }) => code !== 'ANNOUNCE'),
      },
      world.clock.now(),
    );
    const quiet = await openCycle(officer, { regime: 'QUIET' });

    expect(await officer.ask(PREVIEW_ANNOUNCEMENT, { cycleId: quiet })).toMatchObject({
      announcementPreview: { lastDay: null },
    });
    const { message } = await expectRefusal(world, officer, 'INVALID_STATE', ANNOUNCE, { cycleId: quiet });
    expect(message).toContain('《不公示的制度》没有规定公示期');
  });
});

describe('What is announced', () => {
  test('is read by the offices below and above, by no other bureau, and leaves as a list and as a paper', async () => {
    const enterprise = await confirmed(world, cycleId, 3);
    const { id } = await announce(officer, cycleId);
    for (const office of [OFFICES.own, OFFICES.below, OFFICES.above]) {
      const seen = await announcementOf(world.as('INSPECTOR', office), id);
      expect(seen?.entries).toHaveLength(1);
      expect(seen?.entries[0]?.viewerCanRegister).toBe(false);
    }
    const foreign = world.as('INSPECTOR', OFFICES.other);
    expect(await announcementOf(foreign, id)).toBeNull();
    expect(await foreign.ask(`{ announcements { totalCount } }`)).toEqual({
      announcements: { totalCount: 0 },
    });

    expect(await csvOf(officer, 'announcement-entries', { of: id })).toEqual([
      ['企业名称', '统一社会信用代码', '公示等级', '异议办理后等级', '异议件数'],
      [enterprise.name, enterprise.creditCode, 'A', 'A', '0'],
    ]);
    const paper = await officer.fetch(`/exports/announcements/${id}/announcement.docx`);
    const text = docxText(Buffer.from(await paper.arrayBuffer()));
    for (const words of [
      '企业信用等级评定结果公示',
      '公示期：2026年11月16日至 2026年11月23日',
      '自收到异议之日起 5个工作日内书面答复',
      enterprise.name,
      enterprise.creditCode,
    ]) {
      expect(text).toContain(words);
    }
    expect((await auditOf(world, 'PRINT_ANNOUNCEMENT'))[0]).toMatchObject({ subject_id: id });
    expect((await foreign.fetch(`/exports/announcements/${id}/announcement.docx`)).status).toBe(404);
    expect(
      (await world.as('SYSTEM_OPERATOR').fetch(`/exports/announcements/${id}/announcement.docx`)).status,
    ).toBe(403);
    await expect(csvOf(foreign, 'announcement-entries', { of: id })).rejects.toThrow('404');
  });

  test('is found by name, code, grade and objection, and the announcements by cycle, office and state', async () => {
    const [one, two] = [await confirmed(world, cycleId, 12), await confirmed(world, cycleId, 36)];
    const { id } = await announce(officer, cycleId);
    const found = async (filter: Record<string, unknown>): Promise<string[] | undefined> =>
      (await announcementOf(officer, id, filter))?.entries.map(({ enterprise }) => enterprise.id);

    expect(await found({ search: one.name })).toEqual([one.id]);
    expect(await found({ search: two.creditCode.toLowerCase() })).toEqual([two.id]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ grade: 'D' })).toEqual([two.id]);
    expect(await found({ objected: true })).toEqual([]);
    const count = async (filter: Record<string, unknown>): Promise<number> =>
      (
        await officer.ask<{ announcements: { totalCount: number } }>(
          `query ($filter: AnnouncementFilter) { announcements(filter: $filter) { totalCount } }`,
          { filter },
        )
      ).announcements.totalCount;
    const all = await count({});
    expect(await count({ cycleId })).toBe(all);
    expect(await count({ cycleId: 'abc' })).toBe(0);
    expect(await count({ state: 'RUNNING' })).toBe(all);
    expect(await count({ state: 'FINAL' })).toBe(0);
    expect(await count({ office: OFFICES.below })).toBe(1);
  });
});
