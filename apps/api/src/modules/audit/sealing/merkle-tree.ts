import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162, section 2.1: hashes, roots and proofs. Pure; where hashes are kept is told by a
 * `Subtrees`, so that a tree of millions of leaves is never read as a whole.
 */

/** The root of a complete subtree: 2^level leaves, beginning at leaf index * 2^level. */
export type Subtrees = (level: number, index: number) => Promise<Buffer>;

const sha256 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const leafHash = (bytes: Buffer): Buffer => sha256(LEAF, bytes);
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);
/** The root of the tree without a leaf. */
export const EMPTY_ROOT: Buffer = sha256();

/** The largest power of two below a number of leaves; numbers stay exact up to 2^53 leaves. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) {
    power *= 2;
  }
  return power;
}

const isPowerOfTwo = (size: number): boolean => size > 0 && Number.isInteger(Math.log2(size));

/** The root over some leaves in a row. `from` must be where a subtree of the tree can begin. */
async function rootOfRange(subtrees: Subtrees, from: number, to: number): Promise<Buffer> {
  const size = to - from;
  if (isPowerOfTwo(size) && from % size === 0) {
    return subtrees(Math.log2(size), from / size);
  }
  const middle = from + split(size);
  return nodeHash(await rootOfRange(subtrees, from, middle), await rootOfRange(subtrees, middle, to));
}

/** The root of the first `size` leaves. */
export const rootOf = async (subtrees: Subtrees, size: number): Promise<Buffer> =>
  size === 0 ? EMPTY_ROOT : rootOfRange(subtrees, 0, size);

/** PATH(index, D_size): what is needed beside a leaf to come to the root, from the leaf upwards. */
export async function inclusionProof(subtrees: Subtrees, index: number, size: number): Promise<Buffer[]> {
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.unshift(await rootOfRange(subtrees, middle, to));
      to = middle;
    } else {
      path.unshift(await rootOfRange(subtrees, from, middle));
      from = middle;
    }
  }
  return path;
}

/** PROOF(first, D_second): that a tree has only grown since it had `first` leaves. */
export async function consistencyProof(subtrees: Subtrees, first: number, second: number): Promise<Buffer[]> {
  const proof: Buffer[] = [];
  if (first === 0) {
    return proof;
  }
  let [from, to] = [0, second];
  let wasWhole = true;
  while (to > first) {
    const middle = from + split(to - from);
    if (first <= middle) {
      proof.unshift(await rootOfRange(subtrees, middle, to));
      to = middle;
    } else {
      proof.unshift(await rootOfRange(subtrees, from, middle));
      from = middle;
      wasWhole = false;
    }
  }
  if (!wasWhole) {
    proof.unshift(await rootOfRange(subtrees, from, to));
  }
  return proof;
}

/** The root that a leaf and its path lead to; undefined where the path has not the length that it must have. */
export function rootByInclusion(
  hash: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | undefined {
  const turns: boolean[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    turns.unshift(index < middle);
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  if (index < 0 || index >= size || turns.length !== path.length) {
    return undefined;
  }
  return path.reduce(
    (root, sibling, step) => (turns[step] === true ? nodeHash(root, sibling) : nodeHash(sibling, root)),
    hash,
  );
}

/** Whether a proof shows that the tree with the second root begins with the tree of the first (RFC 9162, 2.1.4.2). */
export function isConsistent(
  first: { size: number; root: Buffer },
  second: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (first.size > second.size) {
    return false;
  }
  if (first.size === second.size || first.size === 0) {
    return proof.length === 0 && (first.size === 0 || first.root.equals(second.root));
  }
  const path = [...(isPowerOfTwo(first.size) ? [first.root] : []), ...proof];
  let [fn, sn] = [first.size - 1, second.size - 1];
  while (fn % 2 === 1) {
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  const [start, ...rest] = path;
  if (start === undefined) {
    return false;
  }
  let [fr, sr] = [start, start];
  for (const hash of rest) {
    if (sn === 0) {
      return false;
    }
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(hash, fr), nodeHash(hash, sr)];
      while (fn % 2 === 0 && fn !== 0) {
        [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
      }
    } else {
      sr = nodeHash(sr, hash);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr.equals(first.root) && sr.equals(second.root);
}

/** A tree that only grows and keeps no more than one hash for each level: for reading a trail from end to end. */
export class GrowingTree {
  private readonly peaks: { level: number; hash: Buffer }[] = [];
  size = 0;

  append(hash: Buffer): void {
    let peak = { level: 0, hash };
    for (let last = this.peaks.at(-1); last?.level === peak.level; last = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(last.hash, peak.hash) };
    }
    this.peaks.push(peak);
    this.size += 1;
  }

  root(): Buffer {
    return this.peaks.length === 0
      ? EMPTY_ROOT
      : this.peaks.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
