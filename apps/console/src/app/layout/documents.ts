import { graphql } from '../../gql';

export const NavigationCountsQuery = graphql(`
  query NavigationCounts($events: Boolean! = false, $grades: Boolean! = false) {
    workSummary {
      overdue
      today
      withinFiveWorkingDays
      later
    }
    officeOverview @include(if: $events) {
      awaitingEvents
      overdueReviews
    }
    waitingGradeApplications @include(if: $grades)
  }
`);

export const SearchEnterprisesQuery = graphql(`
  query SearchEnterprises($text: String!) {
    enterprises(filter: { search: $text }, first: 6) {
      edges {
        node {
          id
          name
          creditCode
          grade {
            value
          }
        }
      }
    }
  }
`);

export const SearchEventsQuery = graphql(`
  query SearchEvents($text: String!) {
    creditEvents(filter: { businessNumber: $text }, first: 4) {
      edges {
        node {
          id
          businessNumber
          enterprise {
            id
            name
          }
        }
      }
    }
  }
`);

export const JobsQuery = graphql(`
  query Jobs {
    jobs(first: 10) {
      id
      kind
      status
      done
      total
      error
      createdAt
      finishedAt
      cycle {
        id
      }
      enterpriseImport {
        id
        fileName
      }
      creditEventImport {
        id
        fileName
      }
    }
  }
`);
