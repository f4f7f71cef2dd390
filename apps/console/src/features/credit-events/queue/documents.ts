import { graphql } from '../../../gql';

export const QueueRow = graphql(`
  fragment QueueRow on CreditEvent {
    ...EventRow
    collectBy
    department
    source
    tasks {
      id
      code
      settledAt
    }
  }
`);

export const QueueQuery = graphql(`
  query Queue($filter: CreditEventFilter!, $first: Int!, $after: String) {
    creditEvents(filter: $filter, first: $first, after: $after, order: DUE) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...QueueRow
        }
      }
    }
  }
`);

export const DepartmentQueuesQuery = graphql(`
  query DepartmentQueues($office: String) {
    departmentQueues(office: $office) {
      department
      overdue
      today
      nextWorkingDay
      withinFiveWorkingDays
      later
      tasks
    }
  }
`);

export const TimelinessQuery = graphql(`
  query Timeliness($office: String) {
    timeliness(office: $office) {
      from
      to
      departments {
        office {
          code
          name
        }
        department
        events
        late
        overdue
      }
      months {
        month
        department
        events
        late
      }
    }
  }
`);

export const PreviewConfirmationQuery = graphql(`
  query PreviewConfirmation($ids: [ID!]!) {
    previewConfirmation(ids: $ids) {
      events
      counted
      superseded
      moves {
        enterprise {
          id
          name
        }
        cycle {
          id
        }
        events
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
    }
  }
`);

export const ConfirmCreditEventsMutation = graphql(`
  mutation ConfirmCreditEvents($ids: [ID!]!, $note: String) {
    confirmCreditEvents(ids: $ids, note: $note) {
      ...EventRow
    }
  }
`);

export const DismissCreditEventsMutation = graphql(`
  mutation DismissCreditEvents($ids: [ID!]!, $reason: String!) {
    dismissCreditEvents(ids: $ids, reason: $reason) {
      ...EventRow
    }
  }
`);

export const RemindersQuery = graphql(`
  query Reminders {
    departmentQueues {
      department
      overdue
      today
      nextWorkingDay
      withinFiveWorkingDays
      later
      tasks
    }
    reminders(first: 10) {
      id
      day
      department
      overdue
      today
      nextWorkingDay
      seen
    }
  }
`);

export const MarkRemindersSeenMutation = graphql(`
  mutation MarkRemindersSeen($ids: [ID!]!) {
    markRemindersSeen(ids: $ids) {
      id
      seen
    }
  }
`);
