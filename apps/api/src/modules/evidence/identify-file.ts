import { crc32, inflateRawSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { invalidFile } from '../../platform/files/open-file';
import { type Refusal } from '../../platform/refusal';

/** What evidence may be, with the endings of a name that say so. */
export const MEDIA_TYPES = {
  'application/pdf': { words: 'PDF', endings: ['pdf'] },
  'image/jpeg': { words: 'JPEG', endings: ['jpg', 'jpeg'] },
  'image/png': { words: 'PNG', endings: ['png'] },
  'application/ofd': { words: 'OFD', endings: ['ofd'] },
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** Where readers look for the beginning of a PDF or of a page, whatever stands before it. */
const HEAD_BYTES = 1_024;
/** Where readers of PDF look for its end. */
const TAIL_BYTES = 2_048;
/** The longest end of a ZIP archive: 22 bytes and a comment. */
const ZIP_END_BYTES = 22 + 65_535;
const MAX_ENTRIES = 10_000;
const MAX_OFD_XML = 1_048_576;
/** The name space of GB/T 33190-2016. */
const OFD_NAMESPACE = 'http://www.ofdspec.org';

/**
 * Tells by its content what a file is, and that it is this and nothing else: whole from its first byte to its last, and
 * not at the same time a page or another document to a reader that is content with less.
 * @throws Refusal INVALID_FILE with a sentence, and `detail.reason`
 */
export async function identifyFile(bytes: Buffer, name: string): Promise<MediaType> {
  if (bytes.length === 0) {
    throw invalidFile('文件是空的，请选择有内容的文件。', { reason: 'EMPTY' });
  }
  const type = await typeOf(bytes);
  const { words, endings } = MEDIA_TYPES[type];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!endings.some((one) => one === ending)) {
    throw invalidFile(
      `文件名以 .${ending} 结尾，内容却是 ${words}，请核对文件，或将扩展名改为 .${endings[0]} 后重新上传。`,
      { reason: 'WRONG_EXTENSION', mediaType: type },
    );
  }
  return type;
}

async function typeOf(bytes: Buffer): Promise<MediaType> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  switch (found) {
    case 'application/pdf':
      requireOnly(bytes, isWholePdf(bytes), found);
      return found;
    case 'image/jpeg':
      requireOnly(bytes, isWholeJpeg(bytes), found);
      return found;
    case 'image/png':
      requireOnly(bytes, isWholePng(bytes), found);
      return found;
    case 'application/zip':
    case 'application/ofd':
      if (isOfd(bytes)) {
        return 'application/ofd';
      }
      break;
    default:
  }
  throw invalidFile('证据只接受 PDF、JPEG、PNG 和 OFD 文件，请转换为其中一种后再上传。', {
    reason: 'TYPE_NOT_ACCEPTED',
    ...(found === undefined ? {} : { mediaType: found }),
  });
}

function requireOnly(bytes: Buffer, isWhole: boolean, type: MediaType): void {
  if (!isWhole) {
    throw damaged(type);
  }
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  const isPage = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|\?php)\b/i.test(head);
  const isPdfToo = type !== 'application/pdf' && head.includes('%PDF-');
  if (isPage || isPdfToo || zipEnd(bytes) !== undefined) {
    throw invalidFile('文件中夹带了另一种文件（网页、压缩包等），不予接受，请重新导出或扫描后上传。', {
      reason: 'TWO_IN_ONE',
    });
  }
}

const damaged = (type: MediaType): Refusal =>
  invalidFile(`${MEDIA_TYPES[type].words} 文件不完整，或末尾附有其他内容，请重新导出或扫描后上传。`, {
    reason: 'DAMAGED',
  });

const isWholePdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) &&
  bytes.subarray(-TAIL_BYTES).includes('%%EOF', 0, 'latin1');

/** Chunk by chunk, each with the checksum that it carries, from IHDR to IEND, which ends the file. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) {
      return false;
    }
    const name = bytes.toString('latin1', at + 4, at + 8);
    if ((at === 8) !== (name === 'IHDR')) {
      return false;
    }
    at = end + 4;
    if (name === 'IEND') {
      return at === bytes.length;
    }
  }
  return false;
}

/** Segment by segment to the scan, with a frame before it; the mark of the end ends the file. */
function isWholeJpeg(bytes: Buffer): boolean {
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) {
      return false;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      return hasFrame && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) {
      return false;
    }
    hasFrame ||= marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** The record that ends a ZIP archive, where the file ends with one. */
function zipEnd(bytes: Buffer): number | undefined {
  for (
    let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    at >= 0 && at >= bytes.length - ZIP_END_BYTES;
    at = at === 0 ? -1 : bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) {
      return at;
    }
  }
  return undefined;
}

/** Whether a ZIP archive is an OFD document and no other: OFD.xml at its root says so in its own name space. */
function isOfd(bytes: Buffer): boolean {
  const end = zipEnd(bytes);
  if (end === undefined) {
    throw damaged('application/ofd');
  }
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  // Nothing may stand before the archive, or between its parts.
  if (count > MAX_ENTRIES || at + bytes.readUInt32LE(end + 12) !== end) {
    return false;
  }
  let document: string | undefined;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) {
      throw damaged('application/ofd');
    }
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    if (name === '[Content_Types].xml' || name === 'META-INF/MANIFEST.MF' || name === 'mimetype') {
      return false;
    }
    if (name === 'OFD.xml') {
      document = entryText(bytes, at);
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return document !== undefined && /<(\w+:)?OFD[\s>]/.test(document) && document.includes(OFD_NAMESPACE);
}

/** A short entry of an archive, as text. */
function entryText(bytes: Buffer, at: number): string {
  try {
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    return (isStored ? packed : inflateRawSync(packed, { maxOutputLength: MAX_OFD_XML })).toString('utf8');
  } catch {
    throw damaged('application/ofd');
  }
}
