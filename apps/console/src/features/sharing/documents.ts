import { graphql } from '../../gql';

export const PartnersQuery = graphql(`
  query Partners($filter: PartnerFilter, $first: Int!, $after: String) {
    partners(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          createdAt
          office {
            code
            name
          }
          keys {
            id
            active
            lastUsedAt
          }
          grants {
            id
            active
            purpose
          }
        }
      }
    }
  }
`);

export const PartnerQuery = graphql(`
  query Partner($id: ID!) {
    partner(id: $id) {
      id
      name
      createdAt
      office {
        code
        name
      }
      keys {
        ...KeyRow
      }
      grants {
        ...GrantRow
      }
      usage {
        day
        requests
        refused
        cost
      }
    }
  }
`);

export const KeyRow = graphql(`
  fragment KeyRow on ApiKey {
    id
    name
    ending
    active
    createdAt
    expiresAt
    revokedAt
    addresses
    requestsPerMinute
    costPerDay
    lastUsedAt
    lastUsedAddress
  }
`);

export const GrantRow = graphql(`
  fragment GrantRow on Grant {
    id
    purpose
    fields
    from
    until
    active
    endedAt
    offices {
      code
      name
    }
  }
`);

export const ReceiptRow = graphql(`
  fragment ReceiptRow on Receipt {
    id
    at
    partner
    key
    purpose
    operationName
    operationHash
    outcome
    enterpriseCount
    countRead
    creditCodes
    address
    retainUntil
  }
`);

export const PartnerReceiptsQuery = graphql(`
  query PartnerReceipts($id: ID!, $filter: ReceiptFilter, $first: Int!, $after: String) {
    partner(id: $id) {
      id
      receipts(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ReceiptRow
          }
        }
      }
    }
  }
`);

export const EnterpriseReceiptsQuery = graphql(`
  query EnterpriseReceipts($id: ID!, $first: Int!, $after: String) {
    enterprise(id: $id) {
      id
      receipts(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ReceiptRow
          }
        }
      }
    }
  }
`);

export const GrantableFieldsQuery = graphql(`
  query GrantableFields {
    grantableFields
  }
`);

export const CreatePartnerMutation = graphql(`
  mutation CreatePartner($input: CreatePartnerInput!) {
    createPartner(input: $input) {
      id
    }
  }
`);

export const RenamePartnerMutation = graphql(`
  mutation RenamePartner($id: ID!, $name: String!) {
    renamePartner(id: $id, name: $name) {
      id
      name
    }
  }
`);

export const CreateGrantMutation = graphql(`
  mutation CreateGrant($input: CreateGrantInput!) {
    createGrant(input: $input) {
      id
    }
  }
`);

export const EndGrantMutation = graphql(`
  mutation EndGrant($id: ID!, $reason: String!) {
    endGrant(id: $id, reason: $reason) {
      id
      active
      endedAt
    }
  }
`);

export const IssueApiKeyMutation = graphql(`
  mutation IssueApiKey($input: IssueApiKeyInput!) {
    issueApiKey(input: $input) {
      secret
      key {
        id
        name
      }
    }
  }
`);

export const RevokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: ID!, $reason: String!) {
    revokeApiKey(id: $id, reason: $reason) {
      id
      active
      revokedAt
    }
  }
`);
