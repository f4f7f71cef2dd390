import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type ValidationContext,
} from 'graphql';
import { formatError } from '../../platform/graphql/format-error';
import { type Logger } from '../../platform/logging';
import { forbidden } from '../../platform/refusal';

type At = Pick<GraphQLFormattedError, 'locations' | 'path'>;

/** The same words for what is hidden and for what does not exist: they are made of what the document says alone. */
const refusalWords = (kind: '字段' | '类型', name: string): string =>
  `授权范围不包含${kind} ${name}，请从查询中删除。`;

/** What the library says of what it does not find in the partner's schema, and how we say it. */
const NOT_FOUND: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, (found) => refusalWords('字段', `${found[2]}.${found[1]}`)],
  [
    /Field "(\w+)" is not defined by type "(\w+)"/,
    (found) => refusalWords('字段', `${found[2]}.${found[1]}`),
  ],
  [/^Unknown type "(\w+)"/, (found) => refusalWords('类型', found[1] ?? '')],
];

/** As {@link formatError}, but what is outside the grant is FORBIDDEN, by name. */
export function formatPartnerError(log: Logger) {
  const format = formatError(log);
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT') {
      for (const [pattern, words] of NOT_FOUND) {
        const found = pattern.exec(formatted.message);
        if (found !== null) {
          const at: At = formatted.locations === undefined ? {} : { locations: formatted.locations };
          return { message: words(found), ...at, extensions: { code: 'FORBIDDEN' } };
        }
      }
    }
    return format(formatted, error);
  };
}

/** Mutations have no type in a partner's schema, so the library would let them pass to the execution: each is refused by name. */
export const rootsWithinGrant = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation, selectionSet }) => {
    if (context.getSchema().getRootType(operation) !== undefined) {
      return;
    }
    const type = operation === 'mutation' ? 'Mutation' : 'Subscription';
    for (const selection of selectionSet.selections) {
      const name = selection.kind === Kind.FIELD ? `${type}.${selection.name.value}` : type;
      context.reportError(
        new GraphQLError(refusalWords('字段', name), {
          nodes: selection,
          originalError: forbidden(refusalWords('字段', name)),
        }),
      );
    }
  },
});
