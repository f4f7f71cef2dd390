import { graphql } from '../../gql';

export const FeedKeyRow = graphql(`
  fragment FeedKeyRow on FeedKey {
    id
    name
    ending
    active
    expiresAt
    revokedAt
    addresses
    requestsPerMinute
    lastUsedAt
    lastUsedAddress
    office {
      code
      name
    }
  }
`);

export const FeedKeysQuery = graphql(`
  query FeedKeys {
    feedKeys {
      ...FeedKeyRow
    }
  }
`);

export const FeedDeliveriesQuery = graphql(`
  query FeedDeliveries($filter: FeedDeliveryFilter, $first: Int!, $after: String) {
    feedDeliveries(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          key
          fileName
          receivedAt
          events
          collected
          repeated
          refused
          open
          finished
          unreadable
          office {
            code
            name
          }
        }
      }
    }
  }
`);

export const FeedRefusalRow = graphql(`
  fragment FeedRefusalRow on FeedRefusal {
    id
    deliveryId
    position
    externalId
    itemCode
    creditCode
    businessNumber
    verifiedOn
    registeredAt
    code
    message
    refusedAt
    tries
    closedAt
    office {
      code
      name
    }
    creditEvent {
      id
      businessNumber
    }
  }
`);

export const FeedRefusalsQuery = graphql(`
  query FeedRefusals($filter: FeedRefusalFilter, $first: Int!, $after: String) {
    feedRefusals(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...FeedRefusalRow
        }
      }
    }
  }
`);

export const IssueFeedKeyMutation = graphql(`
  mutation IssueFeedKey($input: IssueFeedKeyInput!) {
    issueFeedKey(input: $input) {
      secret
      key {
        id
      }
    }
  }
`);

export const RevokeFeedKeyMutation = graphql(`
  mutation RevokeFeedKey($id: ID!, $reason: String!) {
    revokeFeedKey(id: $id, reason: $reason) {
      id
      active
      revokedAt
    }
  }
`);

export const RetryFeedRefusalMutation = graphql(`
  mutation RetryFeedRefusal($id: ID!) {
    retryFeedRefusal(id: $id) {
      ...FeedRefusalRow
    }
  }
`);
