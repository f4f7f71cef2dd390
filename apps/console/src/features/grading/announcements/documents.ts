import { graphql } from '../../../gql';

export const AnnouncementRow = graphql(`
  fragment AnnouncementRow on Announcement {
    id
    state
    firstDay
    lastDay
    announcedAt
    announcedBy
    finalAt
    finalBy
    entryCount
    objectionCount
    openObjections
    overdueObjections
    openRegradings
    viewerCanFinish
    office {
      code
      name
    }
    cycle {
      id
      from
      to
      regime
    }
  }
`);

export const AnnouncementsQuery = graphql(`
  query Announcements($filter: AnnouncementFilter!, $first: Int!, $after: String) {
    announcements(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...AnnouncementRow
        }
      }
    }
  }
`);

export const AnnouncementQuery = graphql(`
  query Announcement($id: ID!) {
    announcement(id: $id) {
      ...AnnouncementRow
    }
  }
`);

export const AnnouncementPreviewQuery = graphql(`
  query AnnouncementPreview($cycleId: ID!, $office: String) {
    announcementPreview(cycleId: $cycleId, office: $office) {
      ready
      preliminary
      lastDay
    }
  }
`);

export const EntryRow = graphql(`
  fragment EntryRow on AnnouncementEntry {
    id
    name
    creditCode
    grade
    result
    objectionCount
    viewerCanRegister
    enterprise {
      id
    }
  }
`);

export const AnnouncementEntriesQuery = graphql(`
  query AnnouncementEntries($id: ID!, $filter: AnnouncementEntryFilter!, $first: Int!, $after: String) {
    announcement(id: $id) {
      id
      entries(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...EntryRow
          }
        }
      }
    }
  }
`);

export const ObjectionRow = graphql(`
  fragment ObjectionRow on Objection {
    id
    receivedOn
    answerBy
    overdue
    byEnterprise
    objector(masked: true)
    objectorContact(masked: true)
    statement
    evidence
    files {
      id
      name
      size
    }
    registeredAt
    registeredBy
    outcome
    answer
    answeredAt
    answeredBy
    answeredLate
    viewerCanAnswer
    viewerDecided
    viewerCanSeeObjector
    entry {
      id
      name
      grade
      result
      enterprise {
        id
      }
    }
    review {
      id
      status
      preliminaryGrade
      finalGrade
    }
  }
`);

export const ObjectionsQuery = graphql(`
  query Objections($id: ID!, $filter: ObjectionFilter!, $first: Int!, $after: String) {
    announcement(id: $id) {
      id
      objections(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ObjectionRow
          }
        }
      }
    }
  }
`);

export const ObjectorQuery = graphql(`
  query Objector($id: ID!) {
    objection(id: $id) {
      id
      objector
    }
  }
`);

export const ObjectorContactQuery = graphql(`
  query ObjectorContact($id: ID!) {
    objection(id: $id) {
      id
      objectorContact
    }
  }
`);

export const AnnounceGradesMutation = graphql(`
  mutation AnnounceGrades($cycleId: ID!, $office: String) {
    announceGrades(cycleId: $cycleId, office: $office) {
      ...AnnouncementRow
    }
  }
`);

export const FinishAnnouncementMutation = graphql(`
  mutation FinishAnnouncement($id: ID!) {
    finishAnnouncement(id: $id) {
      ...AnnouncementRow
    }
  }
`);

export const RegisterObjectionMutation = graphql(`
  mutation RegisterObjection($input: RegisterObjectionInput!) {
    registerObjection(input: $input) {
      ...ObjectionRow
    }
  }
`);

export const AnswerObjectionMutation = graphql(`
  mutation AnswerObjection($id: ID!, $outcome: ObjectionOutcome!, $answer: String!) {
    answerObjection(id: $id, outcome: $outcome, answer: $answer) {
      ...ObjectionRow
    }
  }
`);
