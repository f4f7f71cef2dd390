import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  auditOf,
  type Client,
  collect,
  inputFor,
  ofdFile,
  OFFICES,
  openWorld,
  pdfFile,
  refusalsOf,
  register,
  upload,
  type UploadedFile,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let file: UploadedFile;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  const { id: enterpriseId } = await register(collector);
  file = await upload(collector, pdfFile('shown'), '决定书 (1).pdf');
  await collect(collector, inputFor('P-003', { enterpriseId, evidenceIds: [file.id] }));
});
afterAll(() => world.close());

const view = (client: Client, id = file.id, more = ''): Promise<Response> =>
  client.fetch(`/evidence/${id}${more}`);

describe('A file of evidence', () => {
  test('is handed out as what it is, and as nothing that a browser would run', async () => {
    const { status, headers } = await view(collector);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-length')).toBe(String(file.size));
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="evidence-${file.id}.pdf"; filename*=UTF-8''${encodeURIComponent('决定书 (1).pdf')}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is saved where that is asked for, and always where no browser shows it', async () => {
    expect((await view(collector, file.id, '?download')).headers.get('content-disposition')).toMatch(
      /^attachment;/,
    );
    const ofd = await upload(collector, ofdFile(), '决定书.ofd');
    expect((await view(collector, ofd.id)).headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('leaves an entry in the trail each time that it is looked at', async () => {
    const before = (await auditOf(world, 'VIEW_EVIDENCE')).length;
    await view(world.as('AUDITOR'));
    await view(world.as('AUDITOR'));

    const entries = await auditOf(world, 'VIEW_EVIDENCE');
    expect(entries).toHaveLength(before + 2);
    expect(entries[0]).toMatchObject({
      subject_type: 'Evidence',
      subject_id: file.id,
      actor: 'AUDITOR 380000',
      after: { sha256: file.sha256 },
    });
  });

  test.each(['INSPECTOR', 'SUPERVISOR', 'CONFIRMING_OFFICER', 'AUDITOR'] as const)(
    'is for whoever may read the event: %s, here and above',
    async (role) => {
      expect((await view(world.as(role))).status).toBe(200);
      expect((await view(world.as(role, OFFICES.above))).status).toBe(200);
    },
  );

  test.each<[string, () => Client, number]>([
    ['another bureau', () => world.as('ADMINISTRATOR', OFFICES.other), 404],
    ['an office below', () => world.as('ADMINISTRATOR', OFFICES.below), 404],
    ['the operator of the system', () => world.as('SYSTEM_OPERATOR'), 403],
    ['a partner', () => world.partner(), 403],
    ['nobody', () => world.anyone(), 401],
  ])('is not for %s', async (_who, client, status) => {
    const response = await view(client());

    expect(response.status).toBe(status);
    expect((await refusalsOf(world))[0]).toMatchObject({ operation: 'VIEW_EVIDENCE' });
  });

  test('that waits for its event is for nobody but whoever uploaded it', async () => {
    const { id } = await upload(collector, pdfFile('waits'), '草稿.pdf');

    expect((await view(collector, id)).status).toBe(200);
    expect((await view(world.as('ADMINISTRATOR'), id)).status).toBe(404);
  });

  test.each(['999999999', 'x', '0'])('that there is not is not found: %s', async (id) => {
    expect((await view(collector, id)).status).toBe(404);
  });
});

describe('A file that the store no longer has as it was', () => {
  const place = (sha256: string): string => join(world.dataDir, 'evidence', sha256.slice(0, 2), sha256);

  test.each([
    ['changed in one byte', (path: string, bytes: Buffer) => writeFileSync(path, flip(bytes))],
    ['cut off', (path: string, bytes: Buffer) => writeFileSync(path, bytes.subarray(1))],
    ['gone', (path: string) => rmSync(path)],
  ])('%s: a fault that says so, nothing of it is served, nothing is left', async (what, damage) => {
    const bytes = pdfFile(what);
    const { id, sha256 } = await upload(collector, bytes);
    damage(place(sha256), bytes);

    const response = await view(collector, id);

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      code: 'INTERNAL_ERROR',
      message: expect.stringContaining('已损坏或丢失') as string,
      faultId: expect.any(String) as string,
    });
    expect(readdirSync(join(world.dataDir, 'evidence', 'staging'))).toEqual([]);

    // The same file uploaded once more puts it right.
    await upload(collector, bytes);
    expect((await view(collector, id)).status).toBe(200);
  });

  const flip = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8((copy[20] ?? 0) ^ 1, 20);
    return copy;
  };
});
