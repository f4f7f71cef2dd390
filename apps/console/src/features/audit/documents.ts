import { graphql } from '../../gql';

export const AuditTrailQuery = graphql(`
  query AuditTrail($filter: AuditEntryFilter, $first: Int!, $after: String) {
    auditEntries(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          actor
          operation
          subjectType
          subjectId
          before
          after
          address
          outcome
          office {
            code
            name
          }
        }
      }
    }
  }
`);

export const AuditSealQuery = graphql(`
  query AuditSeal {
    auditSeal {
      size
      root
      sealedAt
      waiting
    }
  }
`);
