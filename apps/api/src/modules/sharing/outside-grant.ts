import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  OperationTypeNode,
  type ValidationContext,
} from 'graphql';
import { formatError } from '../../platform/graphql/format-error';
import { type Logger } from '../../platform/logging';
import { Refusal } from '../../platform/refusal';

type At = Pick<GraphQLFormattedError, 'locations' | 'path'>;

/** The same words for what is hidden and for what does not exist: they are made of what the document says alone. */
const refusalWords = (kind: '字段' | '类型', name: string): string =>
  `授权范围不包含${kind} ${name}，请从查询中删除。`;

/** What the library says of what it does not find in the partner's schema, and what it is that is outside. */
const NOT_FOUND: readonly [RegExp, (found: RegExpExecArray) => ['字段' | '类型', string]][] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, (found) => ['字段', `${found[2]}.${found[1]}`]],
  [/Field "(\w+)" is not defined by type "(\w+)"/, (found) => ['字段', `${found[2]}.${found[1]}`]],
  [/^Unknown type "(\w+)"/, (found) => ['类型', found[1] ?? '']],
];

/** As {@link formatError}, but what is outside the grant is FORBIDDEN, by name. */
export function formatPartnerError(log: Logger) {
  const format = formatError(log);
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT') {
      for (const [pattern, outside] of NOT_FOUND) {
        const found = pattern.exec(formatted.message);
        if (found !== null) {
          const at: At = formatted.locations === undefined ? {} : { locations: formatted.locations };
          const [kind, name] = outside(found);
          return {
            message: refusalWords(kind, name),
            ...at,
            extensions: { code: 'FORBIDDEN', fields: [name] },
          };
        }
      }
    }
    return format(formatted, error);
  };
}

/** Without a grant for reporting a partner's schema has no mutations, and the library would let them pass to the execution: each is refused by name. */
export const rootsWithinGrant = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation, selectionSet }) => {
    if (context.getSchema().getRootType(operation) !== undefined) {
      return;
    }
    const type = operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Subscription';
    for (const selection of selectionSet.selections) {
      const name = selection.kind === Kind.FIELD ? `${type}.${selection.name.value}` : type;
      context.reportError(
        new GraphQLError(refusalWords('字段', name), {
          nodes: selection,
          originalError: new Refusal('FORBIDDEN', refusalWords('字段', name), { fields: [name] }),
        }),
      );
    }
  },
});
