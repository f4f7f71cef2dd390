import { type ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { Refusal } from '../refusal';
import { type Context } from './context';
import { limitExceeded, refusedRequest } from './limits/limits';
import { PERSISTED_OPERATIONS } from './persisted-operations';

/** What one may ask without signing in. */
const FOR_ANYONE: readonly string[] = ['viewer', 'signIn', '__typename'];

/**
 * Which operations are taken from whom: those of the console from everyone, under the policy of each field; others
 * with a token or a key, which are for scripts; with the cookie of a session, which a browser sends by itself, only
 * where the account has SCRIPT; signed out, those that ask who one is or sign in.
 */
export const admitOperations: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, operation, queryHash, contextValue }) => {
        const fields = operation === undefined ? [] : rootFields(document, operation);
        if (fields.filter(({ name }) => name === 'signIn').length > 1) {
          throw refusedRequest(limitExceeded('signIns'), 400);
        }
        if (!PERSISTED_OPERATIONS.has(queryHash)) {
          admitFree(contextValue, fields);
        }
        return Promise.resolve();
      },
    }),
};

function admitFree({ viewer, credential }: Context, fields: readonly RootField[]): void {
  if (viewer === null) {
    const closed = fields.find(({ name }) => !FOR_ANYONE.includes(name));
    if (closed !== undefined) {
      const refusal = new Refusal('UNAUTHENTICATED', '请先登录，或在 Authorization 头中提供令牌。');
      throw refusedRequest(refusal, 401, [closed.key]);
    }
  } else if (viewer.kind === 'STAFF' && viewer.mustChangePassword) {
    // Each field but the few that lead out of it refuses, with the reason.
    return;
  } else if (credential === 'COOKIE' && !viewer.permissions.has('SCRIPT')) {
    throw refusedRequest(
      new Refusal(
        'FORBIDDEN',
        '您的账户只能使用控制台的操作。需要自编查询的，请联系本机构管理员开通脚本权限（SCRIPT）。',
        { detail: { permission: 'SCRIPT' } },
      ),
      403,
    );
  }
}

interface RootField {
  name: string;
  /** What it is called in the answer. */
  key: string;
}

/** An operation's own fields, as often as they stand there, those in fragments among them. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  const fields: RootField[] = [];
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        fields.push({ name: selection.name.value, key: (selection.alias ?? selection.name).value });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        // A fragment runs once for each level that spreads it.
        seen.add(selection.name.value);
        for (const definition of document.definitions) {
          if (
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value
          ) {
            collect(definition.selectionSet);
          }
        }
      }
    }
  };
  collect(operation.selectionSet);
  return fields;
}
