import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_EVIDENCE_BYTES } from '../../src/modules/evidence/upload-evidence';
import {
  auditOf,
  type Client,
  jpegFile,
  OFD_XML,
  ofdFile,
  OFFICES,
  openWorld,
  pdfFile,
  pngFile,
  refusalsOf,
  type RoleCode,
  sendFile,
  upload,
  type World,
  zipFile,
} from '../kit';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const stored = (): string[] =>
  readdirSync(join(world.dataDir, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('A file that is uploaded', () => {
  test.each([
    ['通知.pdf', pdfFile('one'), 'application/pdf'],
    ['照片.JPG', jpegFile(), 'image/jpeg'],
    ['照片.jpeg', jpegFile('two'), 'image/jpeg'],
    ['截图.png', pngFile(), 'image/png'],
    ['决定书.ofd', ofdFile(), 'application/ofd'],
  ])('%s is known by its content, and kept under its hash', async (name, bytes, mediaType) => {
    const facts = await upload(collector, bytes, name, 'OTHER');

    expect(facts).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      name,
      mediaType,
      size: bytes.length,
      sha256: sha256(bytes),
      kind: 'OTHER',
    });
    expect(stored()).toContain(facts.sha256);
    const shown = await collector.fetch(`/evidence/${facts.id}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
  });

  test('stands in the trail with its hash', async () => {
    const { id, ...facts } = await upload(collector, pdfFile('trail'));

    expect((await auditOf(world, 'UPLOAD_EVIDENCE'))[0]).toMatchObject({
      subject_type: 'Evidence',
      subject_id: id,
      actor: 'COLLECTOR 380000',
      after: facts,
    });
  });

  test('is stored once, however many upload it', async () => {
    const bytes = pdfFile('the same');
    const both = await Promise.all([
      upload(collector, bytes, '甲.pdf'),
      upload(world.as('CLOSING_OFFICER'), bytes, '乙.pdf'),
    ]);

    expect(both[0].id).not.toBe(both[1].id);
    expect(stored().filter((name) => name === sha256(bytes))).toHaveLength(1);
  });

  test('is named without directories and invisible characters', async () => {
    const { name } = await upload(collector, pdfFile('name'), 'C:\\tmp/..\\决\u202e定\u0000书.pdf');

    expect(name).toBe('决定书.pdf');
  });

  test('leaves nothing on its way', async () => {
    await upload(collector, pdfFile('on its way'));
    await sendFile(collector, Buffer.from('no'), 'no.pdf');

    expect(readdirSync(join(world.dataDir, 'evidence', 'staging'))).toEqual([]);
  });
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 8);
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8((copy[copy.length - 20] ?? 0) ^ 1, copy.length - 20);
  return copy;
};
const and = (...parts: (Buffer | string)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
const page = '<html><script>alert(1)</script></html>';

describe('An upload is refused, and nothing is stored', () => {
  test.each([
    ['of no bytes', Buffer.alloc(0), '空.pdf', 'EMPTY'],
    ['of a text', Buffer.from('决定书'), '决定书.pdf', 'TYPE_NOT_ACCEPTED'],
    ['of a page', Buffer.from(`<!doctype html>${page}`), '决定书.pdf', 'TYPE_NOT_ACCEPTED'],
    ['of a drawing with a script', Buffer.from('<svg onload="alert(1)"/>'), '图.png', 'TYPE_NOT_ACCEPTED'],
    ['of a program', Buffer.from('7f454c4602010100', 'hex'), '决定书.pdf', 'TYPE_NOT_ACCEPTED'],
    ['of another picture', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), '图.png', 'TYPE_NOT_ACCEPTED'],
    ['of an archive', zipFile({ 'a.txt': 'a' }), '决定书.ofd', 'TYPE_NOT_ACCEPTED'],
    [
      'of a workbook',
      zipFile({ '[Content_Types].xml': '<Types/>', 'OFD.xml': OFD_XML }),
      '表.ofd',
      'TYPE_NOT_ACCEPTED',
    ],
    ['of an OFD below a folder', zipFile({ 'a/OFD.xml': OFD_XML }), '决定书.ofd', 'TYPE_NOT_ACCEPTED'],
    ['of an OFD that is none', zipFile({ 'OFD.xml': '<OFD/>' }), '决定书.ofd', 'TYPE_NOT_ACCEPTED'],
    ['of an OFD that is cut off', half(ofdFile()), '决定书.ofd', 'DAMAGED'],
    ['of a PDF that is cut off', half(pdfFile()), '决定书.pdf', 'DAMAGED'],
    ['of a PNG that is cut off', half(pngFile()), '图.png', 'DAMAGED'],
    ['of a PNG with a wrong bit', flipped(pngFile()), '图.png', 'DAMAGED'],
    ['of a PNG with something behind it', and(pngFile(), page), '图.png', 'DAMAGED'],
    ['of a JPEG with something behind it', and(jpegFile(), page), '图.jpg', 'DAMAGED'],
    ['of a JPEG without a picture', Buffer.from('ffd8ffe000024a46ffd9', 'hex'), '图.jpg', 'DAMAGED'],
    ['of a PDF that is a page, too', Buffer.from(`%PDF-1.4\n${page}\n%%EOF`), '决定书.pdf', 'TWO_IN_ONE'],
    ['of a PDF that is an archive, too', and(pdfFile(), zipFile({ a: 'a' })), '决定书.pdf', 'TWO_IN_ONE'],
    ['of a JPEG that is a page, too', jpegFile(page), '图.jpg', 'TWO_IN_ONE'],
    ['of a PNG that is a page, too', pngFile(page), '图.png', 'TWO_IN_ONE'],
    ['of a PNG that is a PDF, too', pngFile('%PDF-1.4'), '图.png', 'TWO_IN_ONE'],
    ['of a JPEG called PDF', jpegFile(), '照片.pdf', 'WRONG_EXTENSION'],
    ['of a PDF called page', pdfFile(), '决定书.html', 'WRONG_EXTENSION'],
    ['of a PDF without an ending', pdfFile(), '决定书', 'WRONG_EXTENSION'],
  ])('%s', async (_what, bytes, name, reason) => {
    const before = [await world.fingerprint(), stored()];

    const response = await sendFile(collector, bytes, name);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_FILE', detail: { reason } });
    expect([await world.fingerprint(), stored()]).toEqual(before);
    expect((await refusalsOf(world))[0]).toMatchObject({
      operation: 'UPLOAD_EVIDENCE',
      after: { code: 'INVALID_FILE' },
    });
  });

  test('beyond 20 MiB, whether it says so or not; 20 MiB are taken', async () => {
    const filled = (size: number): Buffer => {
      const end = Buffer.from('\n%%EOF\n');
      return and('%PDF-1.4\n', Buffer.alloc(size - 9 - end.length, 'x'), end);
    };
    expect((await sendFile(collector, filled(MAX_EVIDENCE_BYTES), '大.pdf')).status).toBe(201);

    const told = await sendFile(collector, filled(MAX_EVIDENCE_BYTES + 1), '大.pdf');
    expect(told.status).toBe(413);
    expect(await told.json()).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    const untold = await collector.fetch('/evidence?name=a.pdf', {
      method: 'POST',
      body: new Blob([new Uint8Array(filled(MAX_EVIDENCE_BYTES + 1))]).stream(),
      duplex: 'half',
    });
    expect(untold.status).toBe(413);
  });

  test.each<[string, () => Client, number]>([
    ...(['INSPECTOR', 'AUDITOR', 'SYSTEM_OPERATOR'] as RoleCode[]).map(
      (role): [string, () => Client, number] => [role, () => world.as(role), 403],
    ),
    ['a partner', () => world.partner(), 403],
    ['nobody', () => world.anyone(), 401],
  ])('by %s', async (_who, client, status) => {
    const before = [await world.fingerprint(), stored()];

    expect((await sendFile(client(), pdfFile('who'), '决定书.pdf')).status).toBe(status);
    expect([await world.fingerprint(), stored()]).toEqual(before);
  });

  test('of a kind that there is not', async () => {
    const response = await sendFile(collector, pdfFile(), '决定书.pdf', 'X');

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT', fields: ['kind'] });
  });

  test('of whoever has a hundred waiting already', async () => {
    const other = world.as('COLLECTOR', OFFICES.other);
    await world.owner.query(
      `insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
       select repeat('0', 64), 'a.pdf', 'application/pdf', 1, 'OTHER', '310000', account.id, $1
       from user_account account, generate_series(1, 100) where username = 'collector.310000'`,
      [world.clock.now()],
    );

    const response = await sendFile(other, pdfFile('one more'), '决定书.pdf');

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ detail: { limit: 'evidenceDrafts', max: 100 } });
  });
});
