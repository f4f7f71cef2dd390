import { graphql } from '../../gql';

export const WorkQueueQuery = graphql(`
  query WorkQueue($first: Int!) {
    workQueue(first: $first) {
      id
      kind
      dueOn
      count
      event {
        id
        businessNumber
        points
        verifiedOn
        item {
          code
          description
        }
        enterprise {
          id
          name
        }
      }
      cycle {
        id
        from
        to
        office {
          code
          name
        }
      }
      announcement {
        id
        lastDay
        office {
          code
          name
        }
      }
      withdrawal {
        id
        grade
        notice {
          defendUntil
        }
        enterprise {
          id
          name
        }
      }
    }
    workSummary {
      overdue
      today
      withinFiveWorkingDays
      later
    }
  }
`);

export const OfficeOverviewQuery = graphql(`
  query OfficeOverview {
    officeOverview {
      office {
        code
        name
      }
      enterprises
      grades {
        grade
        count
      }
      cycle {
        id
        from
        to
      }
      eventsByMonth {
        month
        category
        count
      }
      events
      lateEvents
      awaitingEvents
      overdueReviews
    }
  }
`);
