import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const NEWLINE = 10;
/** No entry comes near it; a file without line ends must not fill the memory. */
const MAX_LINE = 64 * 2 ** 20;

/** The lines of a file as bytes, unpacked where its name ends in .gz; text would hide bytes that are no UTF-8. */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(file);
  const source: AsyncIterable<Buffer> = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE)) {
      yield data.subarray(0, end);
      data = data.subarray(end + 1);
    }
    if (data.length > MAX_LINE) {
      throw new Error('The file holds a line longer than 64 MiB: it is no export of the trail.');
    }
    rest = data;
  }
  if (rest.length > 0) {
    yield rest;
  }
}
