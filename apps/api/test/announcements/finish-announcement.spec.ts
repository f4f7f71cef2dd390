import { finishAnnouncements } from '../../src/modules/announcements';
import {
  announcementOf,
  answerObjection,
  auditOf,
  type Client,
  CONFIRM_REVIEW,
  docxText,
  expectRefusal,
  FINISH_ANNOUNCEMENT,
  objectionInput,
  OFFICES,
  openCycle,
  openWorld,
  REGISTER_OBJECTION,
  registerObjection,
  type RoleCode,
  type World,
} from '../kit';
import { announced } from './kit';

let world: World;
let officer: Client;
let second: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  second = world.as('ADMINISTRATOR');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

const LAST_DAY = '2026-11-23T23:59:00+08:00';
const DAY_AFTER = '2026-11-24T00:01:00+08:00';

test('By itself, in the night after the last day, as the deed of the system', async () => {
  const { announcementId } = await announced(world, cycleId);
  world.clock.stopAt(LAST_DAY);
  expect(await finishAnnouncements(world.platform)).toEqual([]);
  expect(await announcementOf(officer, announcementId)).toMatchObject({ state: 'RUNNING' });

  world.clock.set(DAY_AFTER);
  expect(await announcementOf(officer, announcementId)).toMatchObject({ state: 'ENDED' });
  const finished = await Promise.all([
    finishAnnouncements(world.platform),
    finishAnnouncements(world.platform),
  ]);

  expect(finished.flat()).toEqual([announcementId]);
  expect(await announcementOf(officer, announcementId)).toMatchObject({
    state: 'FINAL',
    finalAt: expect.stringContaining('2026-11-23T16:01') as string,
    finalBy: null,
    entries: [{ viewerCanRegister: false }],
  });
  expect((await auditOf(world, 'FINISH_ANNOUNCEMENT'))[0]).toMatchObject({
    actor_kind: 'SYSTEM',
    subject_type: 'Announcement',
    subject_id: announcementId,
  });
  const paper = await officer.fetch(`/exports/announcements/${announcementId}/announcement.docx`);
  expect(docxText(Buffer.from(await paper.arrayBuffer()))).toContain('企业信用等级评定结果公告');
});

test('Not while an objection is open or who was graded anew is not decided; then at once by an officer', async () => {
  const { entry, announcementId: id } = await announced(world, cycleId);
  const objection = await registerObjection(officer, entry.id);
  expect(
    (await expectRefusal(world, officer, 'INVALID_STATE', FINISH_ANNOUNCEMENT, { id })).message,
  ).toContain('期满后才能办结');
  world.clock.set(DAY_AFTER);
  expect(await finishAnnouncements(world.platform)).toEqual([]);
  const waits = await expectRefusal(world, officer, 'INVALID_STATE', FINISH_ANNOUNCEMENT, { id });
  expect(waits.detail).toMatchObject({ objections: 1, regradings: 0 });

  const { review } = await answerObjection(second, objection.id, 'UPHELD');
  expect(await finishAnnouncements(world.platform)).toEqual([]);
  const graded = await expectRefusal(world, officer, 'INVALID_STATE', FINISH_ANNOUNCEMENT, { id });
  expect(graded.detail).toMatchObject({ objections: 0, regradings: 1 });

  await officer.ask(CONFIRM_REVIEW, { id: review?.id });
  expect(await announcementOf(officer, id)).toMatchObject({ viewerCanFinish: true });
  const { finishAnnouncement } = await officer.ask<{ finishAnnouncement: unknown }>(FINISH_ANNOUNCEMENT, {
    id,
  });

  expect(finishAnnouncement).toMatchObject({ state: 'FINAL', finalBy: 'GRADING_OFFICER 380000' });
  expect((await auditOf(world, 'FINISH_ANNOUNCEMENT'))[0]).toMatchObject({
    subject_id: id,
    actor_kind: 'STAFF',
  });
  await expectRefusal(world, officer, 'INVALID_STATE', FINISH_ANNOUNCEMENT, { id });
  // Received in time, and too late all the same.
  const late = await expectRefusal(world, officer, 'INVALID_STATE', REGISTER_OBJECTION, {
    input: objectionInput(entry.id),
  });
  expect(late.message).toContain('已办结');
});

test.each<[RoleCode, string]>([
  ['COLLECTOR', OFFICES.own],
  ['AUDITOR', OFFICES.own],
  ['GRADING_OFFICER', OFFICES.below],
  ['GRADING_OFFICER', OFFICES.other],
])('It is refused to a %s of %s', async (role, office) => {
  const { announcementId: id } = await announced(world, cycleId);
  world.clock.set(DAY_AFTER);
  await expectRefusal(world, world.as(role, office), 'FORBIDDEN', FINISH_ANNOUNCEMENT, { id });
  await finishAnnouncements(world.platform);
});

test.each([['999999999'], ['abc']])('It is refused for %s, which is not there', async (id) => {
  await expectRefusal(world, officer, 'NOT_FOUND', FINISH_ANNOUNCEMENT, { id });
});
