import { graphql } from '../../../gql';

export const PenaltyCasesQuery = graphql(`
  query PenaltyCases($filter: PenaltyCaseFilter, $first: Int!, $after: String) {
    penaltyCases(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          documentNumber
          cause
          decidedOn
          fedBackOn
          total
          decisionMissing
          enterprise {
            id
            name
          }
          office {
            code
            name
          }
        }
      }
    }
  }
`);

export const PenaltyCaseQuery = graphql(`
  query PenaltyCase($id: ID!) {
    penaltyCase(id: $id) {
      id
      documentNumber
      caseNumber
      cause
      businessDepartment
      fedBackOn
      decidedOn
      occurredOn
      confiscated
      fined
      total
      detail
      signer
      receiver
      reportedBy
      reportedAt
      decisionMissing
      enterprise {
        id
        name
      }
      office {
        code
        name
      }
      events {
        id
        businessNumber
        points
        status
        item {
          code
          description
        }
      }
    }
  }
`);

export const ReportPenaltyCaseMutation = graphql(`
  mutation ReportPenaltyCase($input: ReportPenaltyCaseInput!) {
    reportPenaltyCase(input: $input) {
      id
    }
  }
`);
