import { graphql } from '../../../gql';

export const TaskRow = graphql(`
  fragment TaskRow on CreditEventTask {
    id
    code
    openedAt
    settledAt
    settledBy
    note
    viewerCanSettle
    event {
      id
      businessNumber
      points
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
    }
  }
`);

export const CreditEventTasksQuery = graphql(`
  query CreditEventTasks($filter: CreditEventTaskFilter, $first: Int!, $after: String) {
    creditEventTasks(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TaskRow
        }
      }
    }
  }
`);

export const OpenTasksQuery = graphql(`
  query OpenTasks {
    creditEventTasks(first: 1) {
      totalCount
    }
  }
`);

export const EventTasksQuery = graphql(`
  query EventTasks($id: ID!) {
    creditEvent(id: $id) {
      id
      tasks {
        ...TaskRow
      }
    }
  }
`);

export const SettleEventTaskMutation = graphql(`
  mutation SettleEventTask($id: ID!, $note: String!) {
    settleEventTask(id: $id, note: $note) {
      ...TaskRow
    }
  }
`);
