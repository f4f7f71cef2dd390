import { expireDrafts } from '../../src/modules/evidence';
import {
  type AnnouncementEntry,
  announcementOf,
  auditOf,
  type Client,
  collect,
  expectRefusal,
  inputFor,
  type Objection,
  objectionInput,
  OFFICES,
  openCycle,
  openWorld,
  pdfFile,
  REGISTER_OBJECTION,
  registerObjection,
  type RoleCode,
  upload,
  type UploadedFile,
  type World,
} from '../kit';
import { announced } from './kit';

let world: World;
let officer: Client;
let entry: AnnouncementEntry;
let announcementId: string;
let enterpriseId: string;
let files: UploadedFile[];
let objection: Objection;

let uploads = 0;
const handIn = (client: Client, name = '诸葛孔明的说明.pdf'): Promise<UploadedFile> => {
  uploads += 1;
  return upload(client, pdfFile(`handed in ${uploads}`), name, 'OTHER');
};
const ids = (given: readonly UploadedFile[]): string[] => given.map(({ id }) => id);
const view = (client: Client, { id }: UploadedFile, more = ''): Promise<Response> =>
  client.fetch(`/evidence/${id}${more}`);

beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
  const made = await announced(world, await openCycle(officer));
  ({ entry, announcementId } = made);
  enterpriseId = made.enterprise.id;
  files = [await handIn(officer), await handIn(officer, '复检报告.pdf')];
  objection = await registerObjection(officer, entry.id, { evidenceIds: ids(files) });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

test('Files stand with the objection that they were handed in with, and the trail tells of each what it holds', async () => {
  expect(objection.files).toEqual(files.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })));

  const [written] = await auditOf(world, 'REGISTER_OBJECTION');
  expect(written?.after).toMatchObject({
    evidence: files.map(({ id, size, sha256 }) => ({ id, size, sha256 })),
  });
  // The name of a file may be hers.
  expect(JSON.stringify(written)).not.toContain('诸葛孔明');
});

test('They stay when uploads that nobody took are cleared away', async () => {
  world.clock.set('2026-11-18T10:00:00+08:00');
  await expireDrafts(world.platform);

  expect((await view(officer, files[0] as UploadedFile)).status).toBe(200);
});

test('A repeated request with the same files is one objection; with others it is another request', async () => {
  const evidenceIds = ids([await handIn(officer)]);
  const first = await registerObjection(officer, entry.id, { clientRequestId: 'f-1', evidenceIds });

  expect((await registerObjection(officer, entry.id, { clientRequestId: 'f-1', evidenceIds })).id).toBe(
    first.id,
  );
  for (const others of [[], ids([await handIn(officer)])]) {
    await expectRefusal(world, officer, 'REQUEST_ID_REUSED', REGISTER_OBJECTION, {
      input: objectionInput(entry.id, { clientRequestId: 'f-1', evidenceIds: others }),
    });
  }
});

describe('An objection is refused', () => {
  const refusedWith = async (evidenceIds: readonly string[]): Promise<unknown> => {
    const { fields, detail } = await expectRefusal(world, officer, 'INVALID_INPUT', REGISTER_OBJECTION, {
      input: objectionInput(entry.id, { evidenceIds }),
    });
    expect(fields).toEqual(['evidenceIds']);
    return detail;
  };

  test('with more than twenty files', async () => {
    const many = Array.from({ length: 21 }, (_, index) => String(index + 1));
    expect(await refusedWith(many)).toEqual({ rule: 'TOO_MANY_FILES' });
  });

  test('with a file that another uploaded, that is used already, that is too old, or that there is not', async () => {
    const gone = { rule: 'EVIDENCE_GONE' };
    expect(await refusedWith(ids([await handIn(world.as('ADMINISTRATOR'))]))).toEqual(gone);
    expect(await refusedWith(ids(files))).toEqual(gone);
    expect(await refusedWith(['x'])).toEqual(gone);
    const old = await handIn(officer);
    world.clock.set('2026-11-17T11:00:00+08:00');
    expect(await refusedWith([old.id])).toEqual(gone);
  });
});

describe('A file of an objection', () => {
  const [SHOWN, HIDDEN] = [200, 404];

  test.each<[RoleCode, string, number]>([
    ['GRADING_OFFICER', OFFICES.own, SHOWN],
    ['ADMINISTRATOR', OFFICES.own, SHOWN],
    ['GRADING_OFFICER', OFFICES.above, SHOWN],
    // They read the objection, and not who objects.
    ['COLLECTOR', OFFICES.own, HIDDEN],
    ['AUDITOR', OFFICES.own, HIDDEN],
    ['SUPERVISOR', OFFICES.above, HIDDEN],
    ['GRADING_OFFICER', OFFICES.below, HIDDEN],
    ['GRADING_OFFICER', OFFICES.other, HIDDEN],
    ['SYSTEM_OPERATOR', OFFICES.own, 403],
  ])('asked for by a %s of %s answers %i', async (role, office, status) => {
    expect((await view(world.as(role, office), files[0] as UploadedFile)).status).toBe(status);
  });

  test('is for no partner, and for nobody who is not signed in', async () => {
    expect((await view(world.partner(), files[0] as UploadedFile)).status).toBe(403);
    expect((await view(world.anyone(), files[0] as UploadedFile)).status).toBe(401);
  });

  test('is for whoever may read the objection and see who objects, whatever else she may', async () => {
    const client = world.as('RULE_OWNER');
    const proof = await upload(world.as('COLLECTOR'), pdfFile('of an event'));
    await collect(world.as('COLLECTOR'), inputFor('J-003', { enterpriseId, evidenceIds: [proof.id] }));
    const seenWith = async (...permissions: string[]): Promise<number[]> => {
      await world.owner.query(`update role set permissions = $1 where code = 'RULE_OWNER'`, [permissions]);
      return [(await view(client, files[0] as UploadedFile)).status, (await view(client, proof)).status];
    };

    expect(await seenWith('READ_GRADE_REVIEWS', 'ANNOUNCE_GRADES')).toEqual([SHOWN, HIDDEN]);
    expect(await seenWith('ANNOUNCE_GRADES')).toEqual([403, 403]);
    expect(await seenWith('READ_GRADE_REVIEWS', 'READ_CREDIT_EVENTS')).toEqual([HIDDEN, SHOWN]);
    expect(await seenWith('READ_GRADE_REVIEWS')).toEqual([HIDDEN, HIDDEN]);
  });

  test.each<[RoleCode, string, string | null]>([
    ['GRADING_OFFICER', OFFICES.own, '诸葛孔明的说明.pdf'],
    ['ADMINISTRATOR', OFFICES.above, '诸葛孔明的说明.pdf'],
    ['AUDITOR', OFFICES.own, null],
    ['COLLECTOR', OFFICES.own, null],
  ])('is listed to a %s of %s by the name %s', async (role, office, name) => {
    const seen = await announcementOf(world.as(role, office), announcementId);
    expect(seen?.objections[0]?.files[0]).toMatchObject({ id: files[0]?.id, name });
  });

  test('is not seen without a note, which stands with the other views of who objects', async () => {
    const viewed = async () =>
      (await auditOf(world, 'VIEW_PERSONAL_DATA')).filter(({ after }) =>
        JSON.stringify(after).includes('evidenceId'),
      );
    const before = await viewed();

    const response = await view(world.as('ADMINISTRATOR'), files[0] as UploadedFile, '?download');

    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    const [noted, ...others] = await viewed();
    expect(others).toHaveLength(before.length);
    expect(noted).toMatchObject({
      subject_type: 'Objection',
      subject_id: objection.id,
      actor: 'ADMINISTRATOR 380000',
      after: { fields: ['files'], evidenceId: files[0]?.id, sha256: files[0]?.sha256 },
    });
    expect(JSON.stringify(noted)).not.toContain('诸葛孔明');
  });
});
