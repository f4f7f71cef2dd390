import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

/** The years that the register can have to do with; reckoning with days far outside ends in faults. */
const YEARS = { first: 1900, last: 2199 } as const;

const renamed = (scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: null, extensions: {} });

/** @param yearOf the year of a value that the scalar itself has taken */
function withinYears(scalar: GraphQLScalarType, yearOf: (value: unknown) => number): GraphQLScalarType {
  const check = (value: unknown): unknown => {
    const year = yearOf(value);
    if (!(year >= YEARS.first && year <= YEARS.last)) {
      throw new GraphQLError(
        `${scalar.name} cannot represent a year outside ${YEARS.first} to ${YEARS.last}.`,
      );
    }
    return value;
  };
  const config = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => check(config.parseValue(value)),
    parseLiteral: (node: ValueNode, variables) => check(config.parseLiteral(node, variables)),
  });
}

/** Days stay strings: the `Date` of the library would move 00:00+08:00 to the day before. */
export const DayScalar = withinYears(
  renamed(GraphQLLocalDate, 'Date', 'A calendar day in Asia/Shanghai, yyyy-mm-dd.'),
  (day) => Number(String(day).slice(0, 4)),
);
export const InstantScalar = withinYears(
  renamed(GraphQLDateTimeISO, 'DateTime', 'An instant, ISO 8601 with offset.'),
  (instant) => (instant instanceof Date ? instant.getUTCFullYear() : Number.NaN),
);
export const JsonScalar = renamed(GraphQLJSON, 'JSON', 'Any JSON value.');
