import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

const renamed = (scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: null, extensions: {} });

/** Days stay strings: the `Date` of the library would move 00:00+08:00 to the day before. */
export const DayScalar = renamed(GraphQLLocalDate, 'Date', 'A calendar day in Asia/Shanghai, yyyy-mm-dd.');
export const InstantScalar = renamed(GraphQLDateTimeISO, 'DateTime', 'An instant, ISO 8601 with offset.');
export const JsonScalar = renamed(GraphQLJSON, 'JSON', 'Any JSON value.');
