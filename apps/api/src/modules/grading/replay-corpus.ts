import { type RuleSetContent } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { ruleSetById } from '../rule-sets';
import { type HistoryRow } from './derive-review';
import {
  historiesOf,
  type ReplayedReview,
  replayReview,
  reviewsAfter,
  type StoredReview,
} from './replay-reviews';

/** Reviews that are read at a time. */
const CHUNK = 1_000;

/** A line of a corpus: a version of rules, once, before the first review that was made by it; or a review with its history. */
type CorpusLine =
  | { rules: Pick<RuleSetContent, 'grades' | 'bands' | 'circumstances'>; id: string }
  | { review: StoredReview; history: HistoryRow[] };

/**
 * Every stored review with the history of its events and the rules that it was made by, a line each: what a release keeps, so
 * that those after it can show that they derive the same.
 */
export async function* corpusLines(db: Pick<EntityManager, 'query'>): AsyncGenerator<string> {
  const told = new Set<string>();
  const line = (one: CorpusLine): string => `${JSON.stringify(one)}\n`;
  for (let after = '0'; ;) {
    const reviews = await reviewsAfter(db, after, CHUNK);
    const last = reviews.at(-1);
    if (last === undefined) {
      return;
    }
    after = last.id;
    const histories = await historiesOf(db, reviews);
    for (const review of reviews) {
      if (!told.has(review.ruleSetId)) {
        told.add(review.ruleSetId);
        const { grades, bands, circumstances } = await ruleSetById(db, review.ruleSetId);
        yield line({
          id: review.ruleSetId,
          rules: { grades, bands, ...(circumstances === undefined ? {} : { circumstances }) },
        });
      }
      yield line({ review, history: histories.get(review.id) ?? [] });
    }
  }
}

/** Derives the reviews of a corpus again. @throws Error where a line is none of a corpus, or a review comes before its rules */
export async function* replayCorpus(lines: AsyncIterable<string>): AsyncGenerator<ReplayedReview> {
  const rules = new Map<string, Extract<CorpusLine, { id: string }>['rules']>();
  for await (const text of lines) {
    if (text === '') {
      continue;
    }
    const line = JSON.parse(text) as CorpusLine;
    if ('rules' in line) {
      rules.set(line.id, line.rules);
      continue;
    }
    const made = rules.get(line.review.ruleSetId);
    if (made === undefined) {
      throw new Error(`Review ${line.review.id} comes before its rules ${line.review.ruleSetId}.`);
    }
    yield replayReview(line.review, line.history, made);
  }
}
