import { graphql } from '../../gql';

export const ApplicationRow = graphql(`
  fragment ApplicationRow on GradeApplication {
    id
    regime
    grade
    status
    appliedOn
    recommendedBy
    recommendedAt
    batchNumber
    viewerCanGrant
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

export const GradeApplicationsQuery = graphql(`
  query GradeApplications($filter: GradeApplicationFilter, $first: Int!, $after: String) {
    gradeApplications(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ApplicationRow
        }
      }
    }
  }
`);

export const ConditionCheck = graphql(`
  fragment ConditionCheck on GradeConditionCheck {
    code
    description
    official
    source
    outcome
    needsEvidence
    evidence
    from
    to
    heldGrade
    heldSince
    errors
    declarations
    monthsRecorded
    monthsAsked
    rate
    against {
      id
      businessNumber
      verifiedOn
      item {
        code
        description
      }
    }
    awaiting {
      id
      businessNumber
      verifiedOn
      item {
        code
        description
      }
    }
    proofs {
      id
      statement
      by
      at
      files {
        id
        name
        size
      }
    }
  }
`);

export const GradeApplicationQuery = graphql(`
  query GradeApplication($id: ID!) {
    gradeApplication(id: $id) {
      ...ApplicationRow
      note
      enteredBy
      enteredAt
      checkedAt
      rules
      opinion
      endedBy
      endedAt
      endReason
      viewerCanProve
      viewerCanRecommend
      checks {
        ...ConditionCheck
      }
    }
  }
`);

export const ApplicableGradesQuery = graphql(`
  query ApplicableGrades {
    ruleSets {
      regime
      title
      grades {
        code
        reachedBy
      }
      conditions {
        code
        grade
      }
    }
  }
`);

export const EnterGradeApplicationMutation = graphql(`
  mutation EnterGradeApplication($input: EnterGradeApplicationInput!) {
    enterGradeApplication(input: $input) {
      id
    }
  }
`);

export const CheckGradeApplicationMutation = graphql(`
  mutation CheckGradeApplication($id: ID!) {
    checkGradeApplication(id: $id) {
      id
      checkedAt
      checks {
        ...ConditionCheck
      }
    }
  }
`);

export const ProveGradeConditionMutation = graphql(`
  mutation ProveGradeCondition($id: ID!, $condition: String!, $statement: String, $evidenceIds: [ID!]) {
    proveGradeCondition(id: $id, condition: $condition, statement: $statement, evidenceIds: $evidenceIds) {
      id
    }
  }
`);

export const RecommendGradeApplicationMutation = graphql(`
  mutation RecommendGradeApplication($id: ID!, $opinion: String!) {
    recommendGradeApplication(id: $id, opinion: $opinion) {
      id
      status
    }
  }
`);

export const DeclineGradeApplicationMutation = graphql(`
  mutation DeclineGradeApplication($id: ID!, $reason: String!) {
    declineGradeApplication(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export const RejectGradeApplicationMutation = graphql(`
  mutation RejectGradeApplication($id: ID!, $reason: String!) {
    rejectGradeApplication(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export const GradeBatchesQuery = graphql(`
  query GradeBatches($filter: GradeBatchFilter, $first: Int!, $after: String) {
    gradeBatches(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          regime
          grade
          number
          holdsFrom
          documentNumber
          grantedAt
          enterprises {
            enterpriseId
            name
            creditCode
            office
          }
        }
      }
    }
  }
`);

export const LastGradeBatchQuery = graphql(`
  query LastGradeBatch($filter: GradeBatchFilter) {
    gradeBatches(filter: $filter, first: 1) {
      edges {
        node {
          id
          number
        }
      }
    }
  }
`);

export const GrantGradeBatchMutation = graphql(`
  mutation GrantGradeBatch($input: GrantGradeBatchInput!) {
    grantGradeBatch(input: $input) {
      id
      number
    }
  }
`);

export const EnterpriseApplicationsQuery = graphql(`
  query EnterpriseApplications($id: ID!) {
    gradeApplications(filter: { enterpriseId: $id, statuses: [APPLIED, RECOMMENDED] }, first: 5) {
      edges {
        node {
          id
          grade
          status
          appliedOn
        }
      }
    }
    gradeWithdrawals(filter: { enterpriseId: $id, status: OPEN }, first: 5) {
      edges {
        node {
          id
          grade
          openedAt
          notice {
            defendUntil
          }
        }
      }
    }
  }
`);
