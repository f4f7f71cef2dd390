import { graphql } from '../../../gql';

export const SubjectsLeftOutQuery = graphql(`
  query SubjectsLeftOut($filter: SubjectLeftOutFilter, $first: Int!, $after: String) {
    subjectsLeftOut(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          identifiers {
            scheme
            value
          }
          item {
            code
            description
          }
          businessNumber
          occurredOn
          verifiedOn
          detail
          reason
          office {
            code
            name
          }
          recordedBy
          recordedAt
        }
      }
    }
    subjectsLeftOutByOffice(filter: $filter) {
      count
      office {
        code
        name
      }
    }
  }
`);

export const RecordSubjectLeftOutMutation = graphql(`
  mutation RecordSubjectLeftOut($input: RecordSubjectLeftOutInput!) {
    recordSubjectLeftOut(input: $input) {
      id
      name
    }
  }
`);
