import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values that a scalar takes, and some that it does not. */
const SCALARS: Record<string, fc.Arbitrary<string>> = {
  ID: fc.oneof(
    fc.integer({ min: -1, max: 5 }).map((id) => `"${id}"`),
    fc.constantFrom('"x"', '""', '1'),
  ),
  Int: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, -1, 200, 201, 2 ** 31 - 1)).map(String),
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  Boolean: fc.boolean().map(String),
  Date: fc.constantFrom('"2026-11-16"', '"2026-02-30"', '"0000-00-00"', '"9999-12-31"', '"today"'),
  DateTime: fc.constantFrom('"2026-11-16T10:00:00+08:00"', '"2026-11-16"', '"+275760-09-13T00:00:00Z"'),
  String: fc
    .oneof(
      fc.constantFrom(
        '380000',
        '000000',
        'AQSIQ_2013_93',
        'A',
        'D',
        'S-001',
        '91339900MA0000001X',
        '%',
        '\\',
        "'--",
      ),
      fc.string({ maxLength: 30, unit: 'binary' }),
    )
    .map((text) => JSON.stringify(text.replace(/[\ud800-\udfff]/g, '?'))),
};

const literal = (type: GraphQLInputType, depth: number): fc.Arbitrary<string> => {
  if (isNonNullType(type)) {
    return literal(type.ofType, depth);
  }
  if (isListType(type)) {
    return fc.array(literal(type.ofType, depth), { maxLength: 3 }).map((values) => `[${values.join(', ')}]`);
  }
  if (isEnumType(type)) {
    return fc.constantFrom(...type.getValues().map(({ name }) => name));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return depth > 3 ? fc.constant('{}') : args(fields, depth + 1).map((given) => `{${given}}`);
  }
  return SCALARS[type.name] ?? fc.constant('null');
};

/** All arguments that are needed, and some of the others. */
const args = (
  fields: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
  depth: number,
): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...fields.map(({ name, type }) =>
        fc
          .option(literal(type, depth), { nil: undefined, freq: isNonNullType(type) ? 50 : 1 })
          .map((value) => (value === undefined ? '' : `${name}: ${value}`)),
      ),
    )
    .map((given) => given.filter((one) => one !== '').join(', '));

/** Some fields of a type, down to a depth at which only plain values are left. */
function selection(type: GraphQLObjectType, depth: number, most: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  if (fields.length === 0) {
    return fc.constant('{ __typename }');
  }
  return fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: most, selector: ({ name }) => name })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((field) => {
          const inner = getNamedType(field.type);
          return fc
            .tuple(
              args(field.args, 0),
              isObjectType(inner) ? selection(inner, depth - 1, most) : fc.constant(''),
            )
            .map(([given, inside]) => `${field.name}${given === '' ? '' : `(${given})`} ${inside}`);
        }),
      ),
    )
    .map((parts) => `{ ${parts.join(' ')} }`);
}

/** Documents that are right by the schema, but for what a value says: queries, and mutations one by one. */
export function documents(schema: GraphQLSchema, without: readonly string[] = []): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (!query || !mutation) {
    throw new Error('The schema has no query or no mutation.');
  }
  const changes = Object.values(mutation.getFields()).filter(({ name }) => !without.includes(name));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .integer({ min: 1, max: 6 })
        .chain((depth) => selection(query, depth, 3))
        .map((text) => `query ${text}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...changes).chain((field) => {
        const inner = getNamedType(field.type);
        return fc
          .tuple(args(field.args, 0), isObjectType(inner) ? selection(inner, 3, 3) : fc.constant(''))
          .map(([given, inside]) => `mutation { ${field.name}(${given}) ${inside} }`.replace('()', ''));
      }),
    },
  );
}

/** The same with a piece cut out, doubled, or replaced by something that does not belong there. */
export const broken = (right: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      right,
      fc.nat(),
      fc.nat({ max: 20 }),
      fc.constantFrom(
        '',
        '{',
        '}',
        '(',
        '"',
        '\\u0000',
        '...',
        '@skip',
        '$x',
        '!',
        '999999999999999999999',
        '__typename',
        '\ufeff',
      ),
      fc.boolean(),
    )
    .map(([text, at, length, piece, doubled]) => {
      const begin = at % (text.length + 1);
      const cut = text.slice(begin, begin + length);
      return `${text.slice(0, begin)}${doubled ? cut + cut : piece}${text.slice(begin + length)}`;
    });
