import { type ApolloServerPlugin, type GraphQLRequestContextWillSendResponse } from '@apollo/server';
import {
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type Context } from '../graphql/context';
import { Refusal, type RefusalTrace } from '../refusal';
import { refusalBookOf } from './refusal-book';
import { type AuditRecord } from './write-audit';

/** Tells the door that the refusals of this reply are in the trail already; it never leaves the server. */
export const REFUSALS_KEPT = 'x-portcredit-refusals-kept';

/** Different refusals of one reply; what goes beyond is counted in the last. */
const MAX_REFUSALS = 50;
const MAX_NAME = 100;

type Reply = Pick<
  GraphQLRequestContextWillSendResponse<Context>,
  'contextValue' | 'errors' | 'operation' | 'operationName' | 'response'
>;

/** Each refusal in a reply leaves an entry of its own, committed before the reply leaves. */
export const refusalPlugin = (): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async (reply) => {
        const errors = reply.response.body.kind === 'single' ? reply.response.body.singleResult.errors : [];
        if (errors === undefined || errors.length === 0) {
          return;
        }
        const { contextValue: caller } = reply;
        const records = recordsOf(reply, errors);
        const kept = refusalBookOf(caller.db).note(records.map((record) => ({ caller, record })));
        // What broke off by a fault may have broken the trail's database too; it is in the log by its id.
        await (records.every(({ outcome }) => outcome === 'FAILED') ? kept.catch(() => undefined) : kept);
        reply.response.http.headers.set(REFUSALS_KEPT, '1');
      },
    }),
});

/** One record for each field and code: a list of two hundred that may not be read is one refusal, with its number. */
function recordsOf(reply: Reply, errors: readonly GraphQLFormattedError[]): AuditRecord[] {
  const records = new Map<string, AuditRecord & { after: Record<string, unknown> & { count?: number } }>();
  errors.forEach((error, index) => {
    const code = textOf(error.extensions?.code) ?? 'INTERNAL_ERROR';
    const path = (error.path ?? []).filter((step) => typeof step === 'string').map((step) => cut(step));
    const key = `${code} ${path.join('.')}`;
    const known =
      records.get(key) ?? (records.size < MAX_REFUSALS ? undefined : [...records.values()].at(-1));
    if (known !== undefined) {
      known.after.count = (known.after.count ?? 1) + 1;
      return;
    }
    const trace = traceOf(reply.errors?.[index]);
    const fields = error.extensions?.fields;
    records.set(key, {
      operation: operationOf(reply.operation, error.path?.[0]),
      subjectType: 'Request',
      subjectId: null,
      outcome: code === 'INTERNAL_ERROR' ? 'FAILED' : 'REFUSED',
      after: {
        code,
        ...(path.length === 0 ? {} : { path: path.join('.') }),
        ...(Array.isArray(fields) && fields.length > 0 ? { fields: fields.slice(0, 20).map(cut) } : {}),
        ...(typeof reply.operationName === 'string' ? { operationName: cut(reply.operationName) } : {}),
        ...(code === 'INTERNAL_ERROR' ? { faultId: error.extensions?.faultId } : {}),
        ...trace.after,
      },
      ...(trace.officeCode === undefined ? {} : { officeCode: trace.officeCode }),
    });
  });
  return [...records.values()];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const cut = (text: unknown): string => String(text).slice(0, MAX_NAME);

function traceOf(error: GraphQLError | undefined): RefusalTrace {
  const cause = error?.originalError;
  return cause instanceof Refusal ? cause.trace : {};
}

/** A mutation that is refused goes by the name of one that is done: confirmGradeReview by CONFIRM_GRADE_REVIEW. */
function operationOf(operation: OperationDefinitionNode | undefined | null, step: unknown): string {
  const field = operation?.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === step,
  );
  const name = field?.kind === Kind.FIELD ? field.name.value : undefined;
  if (operation === undefined || operation === null || name === undefined) {
    return 'GRAPHQL_REQUEST';
  }
  const words = name.replace(/([A-Z])/g, '_$1').toUpperCase();
  return operation.operation === OperationTypeNode.MUTATION ? words : `READ_${words}`;
}
