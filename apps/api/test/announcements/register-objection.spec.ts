import {
  auditOf,
  announcementOf,
  type AnnouncementEntry,
  type Client,
  expectRefusal,
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
let entry: AnnouncementEntry;
let announcementId: string;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  const cycleId = await openCycle(officer);
  const made = await announced(world, cycleId);
  ({ entry, announcementId } = made);
  enterpriseId = made.enterprise.id;
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

test('An objection is taken in with its last day for the answer, whoever it comes from', async () => {
  const objection = await registerObjection(officer, entry.id, {
    receivedOn: '2026-11-16',
    byEnterprise: false,
    evidence: '报检单复印件一份',
  });

  expect(objection).toMatchObject({
    receivedOn: '2026-11-16',
    // Five working days by the rule set.
    answerBy: '2026-11-23',
    overdue: false,
    byEnterprise: false,
    objector: '诸葛孔明',
    objectorContact: '13812345678',
    evidence: '报检单复印件一份',
    outcome: null,
    review: null,
    // She confirmed the grade: another answers.
    viewerDecided: true,
    viewerCanAnswer: false,
    entry: { id: entry.id, grade: 'C', result: 'C' },
  });
  expect(await announcementOf(officer, announcementId)).toMatchObject({
    objectionCount: 1,
    openObjections: 1,
    overdueObjections: 0,
  });
  const [written] = await auditOf(world, 'REGISTER_OBJECTION');
  expect(written).toMatchObject({
    subject_type: 'Objection',
    subject_id: objection.id,
    after: { announcementId, entryId: entry.id, enterpriseId, answerBy: '2026-11-23' },
  });
  expect(JSON.stringify(written)).not.toContain('诸葛孔明');
});

test('One that was received on the last day may be written down later, and is overdue after its day', async () => {
  world.clock.set('2026-11-30T10:00:00+08:00');
  const objection = await registerObjection(officer, entry.id, { receivedOn: '2026-11-23' });
  expect(objection).toMatchObject({ answerBy: '2026-11-30', overdue: false });

  world.clock.set('2026-12-01T10:00:00+08:00');
  expect(await announcementOf(officer, announcementId)).toMatchObject({
    state: 'ENDED',
    overdueObjections: 2,
  });
});

test('A repeated request is one objection', async () => {
  const first = await registerObjection(officer, entry.id, { clientRequestId: 'o-1' });
  expect((await registerObjection(officer, entry.id, { clientRequestId: 'o-1' })).id).toBe(first.id);
  await expectRefusal(world, officer, 'REQUEST_ID_REUSED', REGISTER_OBJECTION, {
    input: objectionInput(entry.id, { clientRequestId: 'o-1', statement: '另一内容' }),
  });
});

test('After the last day it is refused, and told what is possible instead', async () => {
  world.clock.set('2026-11-24T10:00:00+08:00');

  const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', REGISTER_OBJECTION, {
    input: objectionInput(entry.id, { receivedOn: '2026-11-24' }),
  });

  expect(refusal).toMatchObject({
    fields: ['receivedOn'],
    detail: { rule: 'RECEIVED_LATE', lastDay: '2026-11-23' },
  });
  expect(refusal.message).toContain('可向采集机构提出');
  expect(refusal.reference).toContain('公示');
});

test.each([
  ['receivedOn', { receivedOn: '2026-11-17' }],
  ['receivedOn', { receivedOn: '2026-11-15' }],
  ['objector', { objector: ' ' }],
  ['objector', { objector: '字'.repeat(101) }],
  ['objectorContact', { objectorContact: '1'.repeat(201) }],
  ['statement', { statement: '' }],
  ['statement', { statement: '字'.repeat(2_001) }],
  ['evidence', { evidence: '字'.repeat(2_001) }],
])('It is refused for its %s, as in %j', async (field, more) => {
  const { fields } = await expectRefusal(world, officer, 'INVALID_INPUT', REGISTER_OBJECTION, {
    input: objectionInput(entry.id, more),
  });
  expect(fields).toEqual([field]);
});

test.each([['999999999'], ['abc']])('It is refused to the entry %s, which is not there', async (id) => {
  await expectRefusal(world, officer, 'NOT_FOUND', REGISTER_OBJECTION, { input: objectionInput(id) });
});

test.each<[RoleCode, string]>([
  ['COLLECTOR', OFFICES.own],
  ['CONFIRMING_OFFICER', OFFICES.own],
  ['SUPERVISOR', OFFICES.own],
  ['GRADING_OFFICER', OFFICES.below],
  ['GRADING_OFFICER', OFFICES.other],
])('It is refused to a %s of %s', async (role, office) => {
  await expectRefusal(world, world.as(role, office), 'FORBIDDEN', REGISTER_OBJECTION, {
    input: objectionInput(entry.id),
  });
});

describe('Who objects', () => {
  const seenBy = async (client: Client): Promise<[string, string | null] | undefined> => {
    const [first] = (await announcementOf(client, announcementId))?.objections ?? [];
    return first === undefined ? undefined : [first.objector, first.objectorContact];
  };

  test.each<[RoleCode, string, [string, string] | undefined]>([
    ['GRADING_OFFICER', OFFICES.own, ['诸葛孔明', '13812345678']],
    ['GRADING_OFFICER', OFFICES.above, ['诸葛孔明', '13812345678']],
    ['ADMINISTRATOR', OFFICES.own, ['诸葛孔明', '13812345678']],
    ['COLLECTOR', OFFICES.own, ['诸**', '**78']],
    ['AUDITOR', OFFICES.own, ['诸**', '**78']],
    ['SUPERVISOR', OFFICES.above, ['诸**', '**78']],
    ['GRADING_OFFICER', OFFICES.below, undefined],
    ['GRADING_OFFICER', OFFICES.other, undefined],
  ])('is shown to a %s of %s as %j', async (role, office, expected) => {
    expect(await seenBy(world.as(role, office))).toEqual(expected);
  });

  test('is masked where it is asked so, and each other view is noted', async () => {
    const views = async (): Promise<number> =>
      (await auditOf(world, 'VIEW_PERSONAL_DATA')).filter(({ subject_type: type }) => type === 'Objection')
        .length;
    const before = await views();
    const masked = await officer.ask(
      `query ($id: ID!) { announcement(id: $id) { objections(first: 1) { edges { node { objector(masked: true) } } } } }`,
      { id: announcementId },
    );
    expect(JSON.stringify(masked)).toContain('诸**');
    expect(await views()).toBe(before);

    await seenBy(officer);

    expect(await views()).toBe(before + 2);
  });
});
