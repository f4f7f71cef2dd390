import { graphql } from '../../../gql';

export const CollectionItemsQuery = graphql(`
  query CollectionItems($regime: String!) {
    ruleSets {
      regime
      title
    }
    ruleSet(regime: $regime) {
      regime
      title
      version
      effectiveFrom
      items {
        code
        category
        description
        points
        legalBasis
        kinds
        collector
        mode
        serious
        effect
        official
        source
        businessNumber {
          given
          issued
        }
        needs {
          field
          when
          accepts
          reference
        }
      }
    }
  }
`);

export const EnterpriseToCollectAboutQuery = graphql(`
  query EnterpriseToCollectAbout($id: ID!, $regime: String!) {
    enterprise(id: $id) {
      id
      name
      creditCode
      kinds
      viewerCanCollect
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

export const CollectionDeadlineQuery = graphql(`
  query CollectionDeadline($verifiedOn: Date!) {
    collectionDeadline(verifiedOn: $verifiedOn) {
      date
      provisional
    }
  }
`);

export const PreviewCreditEventQuery = graphql(`
  query PreviewCreditEvent($input: CollectCreditEventInput!, $corrects: ID) {
    previewCreditEvent(input: $input, corrects: $corrects) {
      refusals {
        code
        message
        field
        rule
        reference
      }
      warnings {
        code
        message
      }
      points
      status
      late
      numberIssued
      hasCycle
      before {
        points
        seriousPenaltyPoints
        grade
        reached
      }
      after {
        points
        seriousPenaltyPoints
        grade
        reached
      }
    }
  }
`);

export const CollectCreditEventMutation = graphql(`
  mutation CollectCreditEvent($input: CollectCreditEventInput!) {
    collectCreditEvent(input: $input) {
      id
      businessNumber
      points
      status
      enterprise {
        id
        name
      }
    }
  }
`);

export const LikelyDuplicatesQuery = graphql(`
  query LikelyDuplicates($input: LikelyDuplicatesInput!) {
    likelyDuplicates(input: $input) {
      likeness
      event {
        id
        businessNumber
        verifiedOn
        occurredOn
        points
        status
        detail
        item {
          code
          description
        }
        enterprise {
          id
        }
      }
    }
  }
`);

export const BusinessNumberUseQuery = graphql(`
  query BusinessNumberUse($office: String) {
    businessNumberUse(office: $office) {
      prefix
      used
      of
      office {
        code
        name
      }
    }
  }
`);

export const EventToCorrectQuery = graphql(`
  query EventToCorrect($id: ID!) {
    creditEvent(id: $id) {
      id
      businessNumber
      status
      verifiedOn
      occurredOn
      detail
      declarantNumber
      sender
      senderDocument
      responsibilityReason
      viewerCanRevoke
      otherParty {
        id
      }
      regime
      item {
        code
        businessNumber {
          issued
        }
      }
      enterprise {
        id
        name
      }
      office {
        code
      }
    }
  }
`);

export const CorrectCreditEventMutation = graphql(`
  mutation CorrectCreditEvent($id: ID!, $reason: String!, $input: CollectCreditEventInput!) {
    correctCreditEvent(id: $id, reason: $reason, input: $input) {
      id
      businessNumber
      points
      status
      enterprise {
        id
        name
      }
    }
  }
`);
