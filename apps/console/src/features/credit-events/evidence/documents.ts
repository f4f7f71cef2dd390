import { graphql } from '../../../gql';

export const EvidenceRow = graphql(`
  fragment EvidenceRow on CreditEventEvidence {
    id
    evidenceId
    name
    mediaType
    size
    sha256
    kind
    attachedBy
    attachedAt
    strike {
      reason
      by
      at
    }
  }
`);

export const EventEvidenceQuery = graphql(`
  query EventEvidence($id: ID!) {
    creditEvent(id: $id) {
      id
      category
      viewerCanAttachEvidence
      evidence {
        ...EvidenceRow
      }
    }
  }
`);

export const AttachEvidenceMutation = graphql(`
  mutation AttachEvidence($eventId: ID!, $evidenceIds: [ID!]!) {
    attachEvidence(eventId: $eventId, evidenceIds: $evidenceIds) {
      id
      evidence {
        ...EvidenceRow
      }
    }
  }
`);

export const StrikeEvidenceMutation = graphql(`
  mutation StrikeEvidence($id: ID!, $reason: String!) {
    strikeEvidence(id: $id, reason: $reason) {
      id
      evidence {
        ...EvidenceRow
      }
    }
  }
`);
