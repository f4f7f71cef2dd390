import { graphql } from '../../gql';

/** What a page shows of an import; a document may not share a fragment with the one that starts it. */
export const CreditEventImportQuery = graphql(`
  query CreditEventImport($id: ID!) {
    creditEventImport(id: $id) {
      id
      fileName
      format
      stage
      rows
      createdAt
      createdBy
      rejectsPath
      importedBeforeAt
      viewerCanStart
      office {
        code
        name
      }
      job {
        id
        kind
        status
        done
        total
        error
        createdAt
        finishedAt
      }
      check {
        read
        collectible
        superseded
        awaiting
        withTasks
        repeated
        refused
        reasons {
          code
          message
          count
          lines
        }
        likelyDuplicates {
          count
          lines
        }
        reached {
          measure
          enterprises
        }
      }
      result {
        read
        collected
        repeated
        refused
        reasons {
          code
          message
          count
          lines
        }
      }
    }
  }
`);

export const CreditEventImportsQuery = graphql(`
  query CreditEventImports {
    creditEventImports(first: 10) {
      id
      fileName
      stage
      rows
      createdAt
      createdBy
      office {
        code
        name
      }
      job {
        id
        status
      }
      check {
        collectible
        refused
      }
      result {
        collected
        repeated
        refused
      }
    }
  }
`);

export const StartCreditEventImport = graphql(`
  mutation StartCreditEventImport($id: ID!) {
    startCreditEventImport(id: $id) {
      id
      stage
      viewerCanStart
      job {
        id
        kind
        status
        done
        total
        error
        createdAt
        finishedAt
      }
    }
  }
`);
