import { GrowingTree } from './merkle-tree';
import { type NoteVerifier, openCheckpoint, readCheckpoint } from './signed-note';

/** What a verification came to. */
export interface Verdict {
  entries: number;
  sealed: number;
  ok: boolean;
}

/** More sentences than this say nothing new. */
const MAX_SENTENCES = 100;

/** Collects what is wrong, a sentence each. */
export class Findings {
  private count = 0;

  constructor(private readonly say: (sentence: string) => void) {}

  wrong(sentence: string): void {
    this.count += 1;
    if (this.count <= MAX_SENTENCES) {
      this.say(sentence);
    }
  }

  /** True where nothing is wrong; says how much was left unsaid. */
  close(): boolean {
    if (this.count > MAX_SENTENCES) {
      this.say(`And ${this.count - MAX_SENTENCES} more.`);
    }
    return this.count === 0;
  }
}

/** A checkpoint that the trail must agree with, and where it comes from. */
export interface Claim {
  note: string;
  /** As "line 7 of the witness file". */
  source: string;
}

/**
 * Holds the growing tree to signed checkpoints: each must have been signed by a known key, and its root must be that
 * of the tree when it had that size.
 */
export class Claims {
  private readonly bySize = new Map<number, { root: Buffer; source: string }[]>();
  private readonly tree = new GrowingTree();

  constructor(
    claims: Iterable<Claim>,
    keys: readonly NoteVerifier[],
    private readonly findings: Findings,
  ) {
    for (const { note, source } of claims) {
      const opened = openCheckpoint(note, keys);
      if (opened === undefined) {
        const origin = readCheckpoint(note)?.origin;
        findings.wrong(
          origin === undefined
            ? `The checkpoint in ${source} cannot be read.`
            : keys.some((key) => key.origin === origin)
              ? `The checkpoint in ${source} does not bear the signature of ${origin}: it was forged or changed.`
              : `The checkpoint in ${source} belongs to ${origin}, another installation or an unknown key.`,
        );
        continue;
      }
      const same = this.bySize.get(opened.size) ?? [];
      // A trail that is asked for the same root a thousand times answers once.
      if (!same.some(({ root }) => root.equals(opened.root))) {
        this.bySize.set(opened.size, [...same, { root: opened.root, source }]);
      }
    }
  }

  append(hash: Buffer): void {
    this.tree.append(hash);
    const here = this.bySize.get(this.tree.size);
    if (here === undefined) {
      return;
    }
    const root = this.tree.root();
    for (const claim of here) {
      if (!claim.root.equals(root)) {
        this.findings.wrong(
          `The first ${this.tree.size} entries do not lead to the signed root in ${claim.source}: something among them was changed, dropped, added or reordered.`,
        );
      }
    }
    this.bySize.delete(this.tree.size);
  }

  /** What was signed beyond the end was there once. */
  close(): void {
    const beyond = [...this.bySize.entries()].filter(([size]) => size > this.tree.size);
    const [largest] = beyond.sort(([a], [b]) => b - a);
    if (largest !== undefined) {
      const [size, [claim]] = largest;
      this.findings.wrong(
        `${claim?.source ?? ''} has seen ${size} sealed entries, and here are ${this.tree.size}: the last ${size - this.tree.size} were dropped, or this is an older copy.`,
      );
    }
  }
}
