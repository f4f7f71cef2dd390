import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';

export const CSRF_HEADER = { 'x-portcredit-csrf': '1' };

/** Things without an identity of their own live inside the object that holds them. */
const embedded = { keyFields: false as const };

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Office: { keyFields: ['code'] },
      CollectionItem: embedded,
      RuleSet: embedded,
      InspectionMeasure: embedded,
      Grade: embedded,
      Standing: { merge: true },
      CycleProgress: { merge: true },
    },
  });
}

export function createApolloClient(onSignedOut: () => void): ApolloClient {
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (operation.operationName === 'SignIn' || !CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) onSignedOut();
  });
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: CSRF_HEADER });
  return new ApolloClient({ link: ApolloLink.from([signedOut, http]), cache: createCache() });
}
