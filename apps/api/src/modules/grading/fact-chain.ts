/** SHA-256 of nothing: where the chain of an enterprise and cycle begins, and what it is while there are no facts. */
export const NO_FACTS = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** SQL: the hash of the facts of an enterprise in a cycle, as they stand. */
export const factsHash = (cycleId: string, enterpriseId: string): string =>
  `coalesce((select encode(hash, 'hex') from fact_chain where cycle_id = ${cycleId} and enterprise_id = ${enterpriseId}), '${NO_FACTS}')`;
