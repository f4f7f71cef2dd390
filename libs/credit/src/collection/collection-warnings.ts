import type { CollectionCategory } from '../catalogue/collection-item.ts';

/** What an event is taken with, and what has to be put right afterwards. */
export const COLLECTION_WARNINGS = ['DECISION_MISSING', 'NUMBER_ON_ANOTHER_ENTERPRISE'] as const;
export type CollectionWarning = (typeof COLLECTION_WARNINGS)[number];

/** What is known of an event when it is saved, as far as the warnings need it. */
export interface WarningFacts {
  category: CollectionCategory;
  /** Whether a file is attached that may be the decision. */
  hasEvidence: boolean;
  /** Whether the number that the officer gave stands on an event of another enterprise. */
  numberOnAnotherEnterprise: boolean;
}

/**
 * What is a warning and a task, and never a refusal: a penalty without its decision attached, and a number that stands
 * on another enterprise's event. Source: 质检办通〔2017〕264号 三(七).
 */
export function collectionWarnings(facts: WarningFacts): CollectionWarning[] {
  const found: [CollectionWarning, boolean][] = [
    ['DECISION_MISSING', facts.category === 'ADMINISTRATIVE_PENALTY' && !facts.hasEvidence],
    ['NUMBER_ON_ANOTHER_ENTERPRISE', facts.numberOnAnotherEnterprise],
  ];
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
