/** The same keys in another language; plural forms (`…_one`) may be added where the language has them. */
export type Mirror<T> = { [K in keyof T]: T[K] extends string ? string : Mirror<T[K]> } & Record<
  `${string}_one`,
  string
>;
