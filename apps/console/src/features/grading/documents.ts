import { graphql } from '../../gql';

export const CycleRow = graphql(`
  fragment CycleRow on GradingCycle {
    id
    from
    to
    running
    enterpriseCount
    viewerCanRun
    office {
      code
      name
    }
    progress {
      preliminary
      confirmed
      adjusted
      overdue
      changed
      total
    }
    lastRun {
      id
      status
      createdAt
      finishedAt
    }
  }
`);

export const GradingCyclesQuery = graphql(`
  query GradingCycles($regime: String!) {
    ruleSets {
      regime
      title
    }
    gradingCycles(regime: $regime) {
      ...CycleRow
    }
  }
`);

export const GradingCycleQuery = graphql(`
  query GradingCycle($id: ID!) {
    gradingCycle(id: $id) {
      regime
      ...CycleRow
    }
  }
`);

export const ReviewRow = graphql(`
  fragment ReviewRow on GradeReview {
    id
    origin
    status
    points
    seriousPenaltyPoints
    preliminaryGrade
    finalGrade
    currentGrade
    steps
    gradeReason
    ruleSetVersion
    confirmBy
    adjustBy
    overdue
    decidedAt
    decidedBy
    decidedLate
    reason
    note
    adjustmentOpen
    viewerCanConfirm
    viewerCanAdjust
    enterprise {
      id
      name
      office {
        code
        name
      }
    }
  }
`);

export const GradeReviewsQuery = graphql(`
  query GradeReviews($filter: GradeReviewFilter!, $first: Int!, $after: String) {
    gradeReviews(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ReviewRow
        }
      }
    }
  }
`);

export const ReviewLinesQuery = graphql(`
  query ReviewLines($id: ID!) {
    gradeReview(id: $id) {
      id
      adjustments {
        id
        status
        grade
        ground {
          code
          description
        }
        reason
        proposedBy
        proposedAt
        endedBy
        endedAt
        note
        evidence {
          id
          name
        }
        viewerCanApprove
        viewerCanWithdraw
      }
      explanation {
        ...Explanation
        lines {
          points
          counted
          reason
          event {
            id
            businessNumber
            verifiedOn
            item {
              code
              description
            }
          }
        }
      }
    }
  }
`);

export const GradeReviewSummaryQuery = graphql(`
  query GradeReviewSummary($filter: GradeReviewFilter!) {
    gradeReviewSummary(filter: $filter) {
      matching
      confirmable
      unchanged
      better
      worse
      first
      jumps
      late
      digest
      moves {
        from
        to
        count
      }
    }
  }
`);

export const ConfirmMatchingMutation = graphql(`
  mutation ConfirmMatchingGradeReviews($filter: GradeReviewFilter!, $digest: String!, $note: String) {
    confirmMatchingGradeReviews(filter: $filter, digest: $digest, note: $note) {
      id
      kind
      status
      done
      total
      error
      createdAt
      finishedAt
    }
  }
`);

export const OpenGradingCycleMutation = graphql(`
  mutation OpenGradingCycle($input: OpenGradingCycleInput!) {
    openGradingCycle(input: $input) {
      id
    }
  }
`);

export const RunPreliminaryGradingMutation = graphql(`
  mutation RunPreliminaryGrading($cycleId: ID!) {
    runPreliminaryGrading(cycleId: $cycleId) {
      id
      kind
      status
      done
      total
      error
      createdAt
      finishedAt
    }
  }
`);

export const GradeEnterpriseMutation = graphql(`
  mutation GradeEnterprise($cycleId: ID!, $enterpriseId: ID!) {
    gradeEnterprise(cycleId: $cycleId, enterpriseId: $enterpriseId) {
      id
      preliminaryGrade
      points
      enterprise {
        id
        name
      }
    }
  }
`);

export const CancelJobMutation = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) {
      id
      status
      cancelRequested
      viewerCanCancel
      finishedAt
    }
  }
`);

export const ConfirmGradeReviewsMutation = graphql(`
  mutation ConfirmGradeReviews($ids: [ID!]!, $note: String) {
    confirmGradeReviews(ids: $ids, note: $note) {
      id
      status
      finalGrade
      decidedAt
      decidedBy
      decidedLate
      overdue
      viewerCanConfirm
      viewerCanAdjust
    }
  }
`);

export const AdjustGradeReviewMutation = graphql(`
  mutation AdjustGradeReview(
    $id: ID!
    $grade: String!
    $reason: String!
    $ground: String
    $evidenceIds: [ID!]!
  ) {
    adjustGradeReview(id: $id, grade: $grade, reason: $reason, ground: $ground, evidenceIds: $evidenceIds) {
      ...ReviewRow
    }
  }
`);

export const AdjustmentOptionsQuery = graphql(`
  query AdjustmentOptions($id: ID!) {
    gradeReview(id: $id) {
      id
      adjustmentOptions {
        ground {
          code
          description
          evidence
          secondOfficer
          official
          source
        }
        grades
      }
    }
  }
`);

export const ApproveGradeAdjustmentMutation = graphql(`
  mutation ApproveGradeAdjustment($reviewId: ID!) {
    approveGradeAdjustment(reviewId: $reviewId) {
      ...ReviewRow
    }
  }
`);

export const RejectGradeAdjustmentMutation = graphql(`
  mutation RejectGradeAdjustment($reviewId: ID!, $reason: String!) {
    rejectGradeAdjustment(reviewId: $reviewId, reason: $reason) {
      ...ReviewRow
    }
  }
`);

export const GradingAuthorisationsQuery = graphql(`
  query GradingAuthorisations {
    gradingAuthorisations {
      id
      document
      grantedBy
      grantedAt
      revokedBy
      revokedAt
      revokeReason
      viewerCanRevoke
      office {
        code
        name
      }
    }
  }
`);

export const AuthoriseGradingMutation = graphql(`
  mutation AuthoriseGrading($office: String!, $document: String!) {
    authoriseGrading(office: $office, document: $document) {
      id
    }
  }
`);

export const RevokeGradingAuthorisationMutation = graphql(`
  mutation RevokeGradingAuthorisation($id: ID!, $reason: String!) {
    revokeGradingAuthorisation(id: $id, reason: $reason) {
      id
    }
  }
`);
