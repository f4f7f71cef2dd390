import { graphql } from '../../../gql';

export const CollectionItemsQuery = graphql(`
  query CollectionItems {
    ruleSet {
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
      }
    }
  }
`);

export const EnterpriseToCollectAboutQuery = graphql(`
  query EnterpriseToCollectAbout($id: ID!) {
    enterprise(id: $id) {
      id
      name
      creditCode
      kinds
      viewerCanCollect
      grade {
        value
        since
      }
      standing {
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
  query PreviewCreditEvent($input: CollectCreditEventInput!) {
    previewCreditEvent(input: $input) {
      refusals {
        code
        message
        field
        rule
        reference
      }
      points
      status
      late
      numberIssued
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
