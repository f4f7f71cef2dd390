import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { limitExceeded } from '../graphql/limits/limits';
import { Refusal } from '../refusal';

/** How much of a file is looked at before it is taken for text. */
const HEAD_BYTES = 65_536;
/** More than any registry extract; a compressed bomb stops here. */
const MAX_TEXT_BYTES = 8 * 1024 ** 3;

export const invalidFile = (message: string, detail: Record<string, unknown>): Refusal =>
  new Refusal('INVALID_FILE', message, { fields: ['file'], detail });

export type Bytes = AsyncIterable<Buffer>;

/** A file by what it holds: text piece by piece, or the bytes of a workbook. */
export type OpenedFile = { kind: 'TEXT'; text: AsyncIterable<string> } | { kind: 'ZIP'; bytes: Bytes };

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');
/** What workbooks of Excel 97 begin with, and those that a password locks. */
const OLE_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Opens a file by its content, whatever its name: text as UTF-8 or GB18030, or a ZIP archive as its bytes; gzip around
 * either of them or not.
 * @param maxBytes how long the file may be, as it comes
 * @throws Refusal INVALID_FILE for an empty, binary, broken or endless file, LIMIT_EXCEEDED for one beyond `maxBytes`,
 * now or while it is read
 */
export async function openFile(file: Readable, maxBytes = Infinity): Promise<OpenedFile> {
  // Refused in the middle, an upload is still read to its end: else its connection would stay stuck for the next request.
  const raw = await peek(upTo(maxBytes, file.iterator({ destroyOnReturn: false }) as Bytes), 2);
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  const { head, all } = isGzip ? await peek(gunzip(raw.all), HEAD_BYTES) : await peek(raw.all, HEAD_BYTES);
  if (head.length === 0) {
    throw invalidFile('文件是空的，请选择有内容的文件。', { reason: 'EMPTY' });
  }
  if (head.subarray(0, ZIP_START.length).equals(ZIP_START)) {
    return { kind: 'ZIP', bytes: all };
  }
  if (head.subarray(0, OLE_START.length).equals(OLE_START)) {
    throw invalidFile('该文件是旧版或加密的 Excel 工作簿，请去掉密码，另存为 .xlsx 或 CSV 后再导入。', {
      reason: 'OLD_WORKBOOK',
    });
  }
  if (head.includes(0)) {
    throw invalidFile('该文件不是文本文件。请在电子表格软件中另存为 CSV 后再导入。', { reason: 'BINARY' });
  }
  return { kind: 'TEXT', text: decode(all, isUtf8(head) ? 'utf-8' : 'gb18030') };
}

/**
 * The text of a CSV file.
 * @throws Refusal as `openFile`, and INVALID_FILE for what is no text
 */
export async function openText(file: Readable, maxBytes = Infinity): Promise<AsyncIterable<string>> {
  const opened = await openFile(file, maxBytes);
  if (opened.kind === 'ZIP') {
    throw invalidFile('该文件不是文本文件。请在电子表格软件中另存为 CSV 后再导入。', { reason: 'BINARY' });
  }
  return opened.text;
}

async function* upTo(maxBytes: number, bytes: Bytes): Bytes {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes) {
      throw limitExceeded('upload');
    }
    yield chunk;
  }
}

/** The first bytes, and everything with them in front. */
async function peek(bytes: Bytes, size: number): Promise<{ head: Buffer; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) {
      break;
    }
    taken.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncIterable<Buffer> {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(taken), all: all() };
}

async function* gunzip(bytes: Bytes): AsyncIterable<Buffer> {
  try {
    yield* pipeline(Readable.from(bytes), createGunzip(), () => undefined) as AsyncIterable<Buffer>;
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : invalidFile('压缩文件已损坏，请重新导出或解压后再导入。', { reason: 'GZIP' });
  }
}

/** UTF-8 when the head decodes without an error; its last character may be cut off. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function* decode(bytes: Bytes, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) {
      throw invalidFile('文件过大，请拆分后再导入。', { reason: 'TOO_LARGE' });
    }
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
