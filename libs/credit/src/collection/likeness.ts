/** In what an event is like one that is about to be collected about the same enterprise. */
export const LIKENESSES = ['SAME_NUMBER', 'SAME_OCCURRED_ON', 'SAME_VERIFIED_ON', 'SAME_ITEM'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What likeness is looked for in; undefined where it is not known. */
export interface LikenessFacts {
  businessNumber: string | undefined;
  occurredOn: string | undefined;
  verifiedOn: string | undefined;
  itemCode: string | undefined;
}

/**
 * In what two events of one enterprise are alike. The number or a day makes a likely duplicate; the item alone makes
 * none, because an enterprise may do the same thing twice.
 * @returns nothing where they are not likely the same conduct
 */
export function likeness(one: LikenessFacts, other: LikenessFacts): Likeness[] {
  const same = (field: keyof LikenessFacts): boolean =>
    one[field] !== undefined && one[field] === other[field];
  const found: [Likeness, boolean][] = [
    ['SAME_NUMBER', same('businessNumber')],
    ['SAME_OCCURRED_ON', same('occurredOn')],
    ['SAME_VERIFIED_ON', same('verifiedOn')],
  ];
  const alike = found.flatMap(([name, holds]) => (holds ? [name] : []));
  return alike.length > 0 && same('itemCode') ? [...alike, 'SAME_ITEM'] : alike;
}
