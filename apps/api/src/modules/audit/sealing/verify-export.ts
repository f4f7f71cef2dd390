import { type ExportHead, linePrefix } from './export-trail';
import { type Claim, Claims, Findings, type Verdict } from './findings';
import { linesOf } from './lines';
import { leafHash } from './merkle-tree';
import { type NoteVerifier, openCheckpoint, readVerifier } from './signed-note';

export interface VerifyOptions {
  /** The keys to trust; those of the export itself where there are none, and then that is said. */
  keys: readonly NoteVerifier[];
  /** Checkpoints that were kept elsewhere. */
  witness: readonly Claim[];
  /** An export of yesterday is not wrong because the witness has seen more since. */
  maybeOlder?: boolean;
  say: (sentence: string) => void;
}

/**
 * Verifies an export without a database: every hash is worked out again from its bytes.
 * @throws Error where the file cannot be read at all
 */
export async function verifyExport(
  file: string,
  { keys, witness, maybeOlder = false, say }: VerifyOptions,
): Promise<Verdict> {
  const findings = new Findings(say);
  const lines = linesOf(file);
  const head = headOf((await lines.next()).value as Buffer | undefined);
  if (head === undefined) {
    findings.wrong('The first line is not the head of an export of the trail.');
    return { entries: 0, sealed: 0, ok: findings.close() };
  }
  const trusted = keys.length > 0 ? keys : ownKeys(head);
  if (keys.length === 0) {
    say('Checked with the key that the file itself brings: give --key to check who signed it.');
  }
  const claims = new Claims([{ note: head.checkpoint, source: 'the export' }, ...witness], trusted, findings);
  const reader = new EntryLines(findings);
  for await (const line of lines) {
    claims.append(reader.read(line));
  }
  if (!maybeOlder) {
    claims.close();
  }
  const size = openCheckpoint(head.checkpoint, trusted)?.size;
  if (size !== undefined && reader.entries < size) {
    findings.wrong(
      `The export holds ${reader.entries} entries, and its checkpoint seals ${size}: ${size - reader.entries} were dropped.`,
    );
  }
  if (size !== undefined && reader.entries > size) {
    findings.wrong(
      `The export holds ${reader.entries} entries, and its checkpoint seals ${size}: the others were added.`,
    );
  }
  return { entries: reader.entries, sealed: Math.min(size ?? 0, reader.entries), ok: findings.close() };
}

function headOf(line: Buffer | undefined): ExportHead | undefined {
  try {
    const head = JSON.parse(line?.toString() ?? '') as Partial<ExportHead>;
    return head.format === 'portcredit-audit-1' &&
      typeof head.checkpoint === 'string' &&
      Array.isArray(head.keys)
      ? (head as ExportHead)
      : undefined;
  } catch {
    return undefined;
  }
}

const ownKeys = (head: ExportHead): NoteVerifier[] =>
  head.keys.map((text) => readVerifier(text)).filter((key) => key !== undefined);

const CLOSING = Buffer.from('}');
const LINE = /^\{"index":(\d{1,16}),"leaf":"([0-9a-f]{64})","entry":/;
const PREFIX_LENGTH = 130;

/** Reads the lines of entries: each must have its place, and its bytes must be those of its hash. */
class EntryLines {
  entries = 0;
  private expected = 0;

  constructor(private readonly findings: Findings) {}

  /** @returns the leaf hash of the bytes that stand there, whatever the line says of it */
  read(line: Buffer): Buffer {
    this.entries += 1;
    const [prefix, index, hex] = LINE.exec(line.subarray(0, PREFIX_LENGTH).toString('latin1')) ?? [];
    if (prefix === undefined || !line.subarray(-1).equals(CLOSING)) {
      this.findings.wrong(
        `Line ${this.entries + 1} is not a line of an export: entry ${this.expected} was changed.`,
      );
      this.expected += 1;
      return leafHash(line);
    }
    const bytes = line.subarray(prefix.length, -1);
    const hash = leafHash(bytes);
    this.checkPlace(Number(index));
    if (prefix !== linePrefix(Number(index), hash) || hex === undefined) {
      this.findings.wrong(
        `Entry ${index}${idOf(bytes)} was changed: its bytes are not those that were hashed.`,
      );
    }
    return hash;
  }

  private checkPlace(index: number): void {
    if (index > this.expected) {
      const last = index - 1;
      this.findings.wrong(
        last === this.expected
          ? `Entry ${this.expected} was dropped or moved.`
          : `Entries ${this.expected} to ${last} were dropped or moved.`,
      );
    } else if (index < this.expected) {
      this.findings.wrong(
        `Entry ${index} stands after entry ${this.expected - 1}: the order was changed, or it stands twice.`,
      );
    }
    this.expected = index + 1;
  }
}

const idOf = (bytes: Buffer): string => {
  const [, id] = /"id": (\d{1,19})/.exec(bytes.toString('latin1')) ?? [];
  return id === undefined ? '' : ` (id ${id})`;
};
