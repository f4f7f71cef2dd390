import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';

export const CSRF_HEADER = { 'x-portcredit-csrf': '1' };

/** For what a page asks by itself: it keeps no session alive. */
export const BACKGROUND = { headers: { 'x-portcredit-background': '1' } };

/** Things without an identity of their own live inside the object that holds them. */
const embedded = { keyFields: false as const };

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Office: { keyFields: ['code'] },
      Role: { keyFields: ['code'] },
      CollectionItem: embedded,
      RuleSet: embedded,
      InspectionMeasure: embedded,
      Grade: embedded,
      Standing: { merge: true },
      CycleProgress: { merge: true },
      GradeWithdrawalNotice: { merge: true },
    },
  });
}

/** Each operation goes by its hash, which codegen has put into it and into the list that the API knows. */
const persisted = new PersistedQueryLink({
  generateHash: (document: DocumentNode & { __meta__?: { hash?: string } }) => {
    const hash = document.__meta__?.hash;
    if (hash === undefined)
      throw new Error('An operation that codegen has not seen: use graphql() of src/gql.');
    return hash;
  },
  // The API learns no operation from a client: sending the text after the hash would be of no use.
  disable: () => false,
  retry: () => false,
});

export function createApolloClient(onSignedOut: () => void): ApolloClient {
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (operation.operationName === 'SignIn' || !CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) onSignedOut();
  });
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: CSRF_HEADER });
  return new ApolloClient({ link: ApolloLink.from([signedOut, persisted, http]), cache: createCache() });
}
