/** The descriptions of an enum's values, in the form that type-graphql takes. */
export const describe = <Name extends string>(
  descriptions: Record<Name, string>,
): Record<Name, { description: string }> =>
  Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [name, { description }]),
  ) as Record<Name, { description: string }>;

/** An enum for type-graphql from a list of names. */
export const enumOf = <Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
