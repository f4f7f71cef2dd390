import { graphql } from '../../../gql';

export const WithdrawalRow = graphql(`
  fragment WithdrawalRow on GradeWithdrawal {
    id
    grade
    status
    reason
    openedBy
    openedAt
    notice {
      servedOn
      way
      receiver
      defendUntil
      recordedBy
    }
    effect {
      effectiveOn
      grade
      note
      decidedBy
    }
    enterprise {
      id
      name
      creditCode
      office {
        code
        name
      }
    }
  }
`);

export const GradeWithdrawalsQuery = graphql(`
  query GradeWithdrawals($filter: GradeWithdrawalFilter, $first: Int!, $after: String) {
    gradeWithdrawals(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...WithdrawalRow
        }
      }
    }
  }
`);

export const GradeWithdrawalQuery = graphql(`
  query GradeWithdrawal($id: ID!) {
    gradeWithdrawal(id: $id) {
      ...WithdrawalRow
      defenceDays
      droppedBy
      droppedAt
      dropReason
      notice {
        receipt {
          id
          name
          size
        }
      }
      viewerCanServe
      viewerCanAttachReceipt
      viewerCanEffect
      viewerCanDrop
      checks {
        ...ConditionCheck
      }
    }
  }
`);

export const OpenGradeWithdrawalMutation = graphql(`
  mutation OpenGradeWithdrawal($enterpriseId: ID!, $reason: String!) {
    openGradeWithdrawal(enterpriseId: $enterpriseId, reason: $reason) {
      id
    }
  }
`);

export const ServeWithdrawalNoticeMutation = graphql(`
  mutation ServeWithdrawalNotice($id: ID!, $input: ServeWithdrawalNoticeInput!) {
    serveWithdrawalNotice(id: $id, input: $input) {
      id
    }
  }
`);

export const AttachWithdrawalReceiptMutation = graphql(`
  mutation AttachWithdrawalReceipt($id: ID!, $evidenceIds: [ID!]!) {
    attachWithdrawalReceipt(id: $id, evidenceIds: $evidenceIds) {
      id
    }
  }
`);

export const TakeWithdrawalEffectMutation = graphql(`
  mutation TakeWithdrawalEffect($id: ID!, $note: String) {
    takeWithdrawalEffect(id: $id, note: $note) {
      id
      status
    }
  }
`);

export const DropGradeWithdrawalMutation = graphql(`
  mutation DropGradeWithdrawal($id: ID!, $reason: String!) {
    dropGradeWithdrawal(id: $id, reason: $reason) {
      id
      status
    }
  }
`);
