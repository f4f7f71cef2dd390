import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { type Client } from './client';

/** A PDF of one empty page; `mark` makes its content another. */
export const pdfFile = (mark = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG of one pixel, with a text beside it. */
export const pngFile = (text = ''): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.from([0, 200, 30, 30]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The frame of a JPEG: what a reader looks at before it unpacks the picture. */
export const jpegFile = (comment = ''): Buffer => {
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xfe, Buffer.from(comment, 'latin1')),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x00, 0xff, 0xd9]),
  ]);
};

/** A ZIP archive of some files, packed. */
export function zipFile(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, title, packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    facts.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, title);
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

export const OFD_XML =
  '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1" DocType="OFD"></ofd:OFD>';
export const ofdFile = (): Buffer => zipFile({ 'OFD.xml': OFD_XML, 'Doc_0/Document.xml': '<ofd:Document/>' });

export interface UploadedFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  kind: string;
}

export const sendFile = (client: Client, body: Buffer, name: string, kind = 'OTHER'): Promise<Response> =>
  client.fetch(`/evidence?name=${encodeURIComponent(name)}&kind=${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-portcredit-csrf': '1' },
    body: new Uint8Array(body),
  });

/** Uploads a file of evidence. @throws Error with the refusal */
export async function upload(
  client: Client,
  body: Buffer = pdfFile(),
  name = '处罚决定书.pdf',
  kind = 'DECISION',
): Promise<UploadedFile> {
  const response = await sendFile(client, body, name, kind);
  if (response.status !== 201) {
    throw new Error(`The upload was refused: ${await response.text()}`);
  }
  return (await response.json()) as UploadedFile;
}

export const ATTACH = `mutation ($eventId: ID!, $evidenceIds: [ID!]!) {
  attachEvidence(eventId: $eventId, evidenceIds: $evidenceIds) { id } }`;
export const STRIKE = `mutation ($id: ID!, $reason: String!) { strikeEvidence(id: $id, reason: $reason) { id } }`;

export interface AttachedFile extends UploadedFile {
  evidenceId: string;
  uploadedBy: string;
  attachedBy: string;
  attachedAt: string;
  strike: { reason: string; by: string; at: string } | null;
}

/** The files of an event, as the API tells them. */
export async function evidenceOf(client: Client, id: string): Promise<AttachedFile[]> {
  const { creditEvent } = await client.ask<{ creditEvent: { evidence: AttachedFile[] } }>(
    `query ($id: ID!) { creditEvent(id: $id) { evidence { id evidenceId name mediaType size sha256 kind uploadedBy uploadedAt
       attachedBy attachedAt strike { reason by at } } } }`,
    { id },
  );
  return creditEvent.evidence;
}
