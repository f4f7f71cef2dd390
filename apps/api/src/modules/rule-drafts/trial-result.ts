/** Enterprises that keep, gain or lose under a draft, in all or of one office or kind. */
export interface TrialCount {
  enterprises: number;
  better: number;
  worse: number;
}

/** What a trial keeps of its result besides the list of who moves. */
export interface TrialResult extends TrialCount {
  /** How many enterprises have one grade before and another, or the same, after. */
  matrix: { before: string; after: string; enterprises: number }[];
  byOffice: (TrialCount & { officeCode: string })[];
  /** An enterprise of several kinds is counted with each. */
  byKind: (TrialCount & { kind: string })[];
}

/** Enterprises that were tried and are alike; `rank` is above 0 where their grade is worse after. */
interface Outcome {
  officeCode: string;
  kinds: readonly string[];
  before: string;
  after: string;
  rank: number;
  enterprises: number;
}

/** Counts; in the end in the order of codes. */
export function emptyResult(): { add(outcome: Outcome): void; counts(): TrialResult } {
  const counts: TrialResult = { enterprises: 0, better: 0, worse: 0, matrix: [], byOffice: [], byKind: [] };
  const found = new Map<string, TrialCount>();
  const held = <Entry extends { enterprises: number }>(
    list: Entry[],
    key: string,
    entry: () => Entry,
  ): Entry => {
    const known = found.get(key) as Entry | undefined;
    if (known !== undefined) {
      return known;
    }
    const made = entry();
    found.set(key, made as unknown as TrialCount);
    list.push(made);
    return made;
  };
  const none = { enterprises: 0, better: 0, worse: 0 };
  return {
    add({ officeCode, kinds, before, after, rank, enterprises }) {
      held(counts.matrix, `grade ${before} ${after}`, () => ({
        before,
        after,
        enterprises: 0,
      })).enterprises += enterprises;
      const all = [
        counts,
        held(counts.byOffice, `office ${officeCode}`, () => ({ officeCode, ...none })),
        ...kinds.map((kind) => held(counts.byKind, `kind ${kind}`, () => ({ kind, ...none }))),
      ];
      for (const count of all) {
        count.enterprises += enterprises;
        count.better += rank < 0 ? enterprises : 0;
        count.worse += rank > 0 ? enterprises : 0;
      }
    },
    counts: () => ({
      ...counts,
      matrix: sorted(counts.matrix, ({ before, after }) => `${before} ${after}`),
      byOffice: sorted(counts.byOffice, ({ officeCode }) => officeCode),
      byKind: sorted(counts.byKind, ({ kind }) => kind),
    }),
  };
}

const sorted = <Entry>(list: readonly Entry[], codeOf: (entry: Entry) => string): Entry[] =>
  [...list].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
