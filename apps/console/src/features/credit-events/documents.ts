import { graphql } from '../../gql';

export const EventRow = graphql(`
  fragment EventRow on CreditEvent {
    id
    businessNumber
    points
    status
    verifiedOn
    collectedAt
    late
    seriousPenalty
    category
    item {
      code
      description
    }
    enterprise {
      id
      name
    }
    office {
      code
      name
    }
    viewerCanConfirm
    viewerCanDismiss
    viewerCanRevoke
  }
`);

export const CreditEventsQuery = graphql(`
  query CreditEvents($filter: CreditEventFilter, $first: Int!, $after: String) {
    creditEvents(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...EventRow
        }
      }
    }
  }
`);

export const CreditEventQuery = graphql(`
  query CreditEvent($id: ID!) {
    creditEvent(id: $id) {
      ...EventRow
      regime
      ruleSetTitle
      ruleSetVersion
      occurredOn
      collectBy
      collectByProvisional
      responsibilityReason
      otherParty {
        id
        name
      }
      corrects {
        id
        businessNumber
      }
      correctedBy {
        id
        businessNumber
      }
      detail
      conductKey
      declarantNumber(masked: true)
      viewerCanSeePersonalData
      source
      sender
      senderDocument
      department
      collectedBy
      item {
        legalBasis
      }
      cycle {
        id
        from
        to
      }
      effect {
        at
        crossed
        before {
          points
          grade
        }
        after {
          points
          grade
        }
      }
      history {
        status
        at
        by
        reason
        supersededBy {
          id
          businessNumber
          points
        }
      }
      enterprise {
        id
        creditCode
      }
    }
  }
`);

export const EnterpriseStandingQuery = graphql(`
  query EnterpriseStanding($id: ID!, $regime: String!) {
    enterprise(id: $id) {
      id
      name
      grade(regime: $regime) {
        value
        since
      }
      standing(regime: $regime) {
        points
        seriousPenaltyPoints
        grade
        thresholds {
          measure
          accumulator
          points
        }
      }
    }
  }
`);

export const EventGradingQuery = graphql(`
  query EventGrading($id: ID!) {
    creditEvent(id: $id) {
      id
      review {
        id
        status
        points
        currentGrade
        preliminaryGrade
        finalGrade
        gradedAt
        confirmBy
        overdue
        decidedAt
        decidedBy
        decidedLate
        reason
      }
    }
  }
`);

export const ConfirmCreditEventMutation = graphql(`
  mutation ConfirmCreditEvent($id: ID!, $note: String) {
    confirmCreditEvent(id: $id, note: $note) {
      ...EventRow
    }
  }
`);

export const DismissCreditEventMutation = graphql(`
  mutation DismissCreditEvent($id: ID!, $reason: String!) {
    dismissCreditEvent(id: $id, reason: $reason) {
      ...EventRow
    }
  }
`);

export const RevokeCreditEventMutation = graphql(`
  mutation RevokeCreditEvent($id: ID!, $reason: String!) {
    revokeCreditEvent(id: $id, reason: $reason) {
      ...EventRow
    }
  }
`);

export const DeclarantNumberQuery = graphql(`
  query DeclarantNumber($id: ID!) {
    creditEvent(id: $id) {
      id
      declarantNumber
    }
  }
`);
