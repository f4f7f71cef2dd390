import { graphql } from '../../gql';

export const EnterprisesQuery = graphql(`
  query Enterprises($filter: EnterpriseFilter, $first: Int!, $after: String) {
    enterprises(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          creditCode
          kinds
          office {
            code
            name
          }
          grade {
            value
            since
          }
          standing {
            points
          }
        }
      }
    }
  }
`);

export const EnterpriseQuery = graphql(`
  query Enterprise($id: ID!) {
    enterprise(id: $id) {
      id
      name
      creditCode
      identifiers {
        scheme
        value
      }
      kinds
      kindsSetByHand
      office {
        code
        name
      }
      address
      registeredOn
      enterpriseType
      legalRepresentative(masked: true)
      viewerCanSeePersonalData
      registeredCapital
      businessScope
      province
      region
      viewerCanCollect
      viewerCanSetKinds
      grade {
        value
        since
      }
      standing {
        points
        seriousPenaltyPoints
        grade
        cycle {
          id
          from
          to
        }
        thresholds {
          measure
          accumulator
          points
        }
      }
      regimeGrades {
        regime
        title
        label
        rank
        grades
        grade {
          value
          since
        }
      }
      gradeHistory {
        value
        from
        to
        basis
        official
        review {
          id
          points
          status
          reason
          gradeReason
        }
      }
      measures {
        area
        code
        title
        grade
        inspectionRate
        releaseMode
        official
        source
      }
    }
  }
`);

export const LookAtEnterpriseQuery = graphql(`
  query LookAtEnterprise($id: ID!) {
    enterprise(id: $id) {
      id
      name
      creditCode
      kinds
      address
      legalRepresentative(masked: true)
      viewerCanSeePersonalData
      viewerCanCollect
      office {
        code
        name
      }
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

export const EventsOfEnterpriseQuery = graphql(`
  query LatestEventsOfEnterprise($id: ID!) {
    enterprise(id: $id) {
      id
      creditEvents(first: 5) {
        edges {
          node {
            id
            points
            status
            verifiedOn
            item {
              code
              description
            }
          }
        }
      }
    }
  }
`);

export const EnterpriseByCodeQuery = graphql(`
  query EnterpriseByCode($creditCode: String!) {
    enterprise(creditCode: $creditCode) {
      id
      name
    }
  }
`);

export const RegisterEnterpriseMutation = graphql(`
  mutation RegisterEnterprise($input: RegisterEnterpriseInput!) {
    registerEnterprise(input: $input) {
      id
      name
    }
  }
`);

export const SetEnterpriseKindsMutation = graphql(`
  mutation SetEnterpriseKinds($id: ID!, $kinds: [EnterpriseKind!]!) {
    setEnterpriseKinds(id: $id, kinds: $kinds) {
      id
      kinds
      kindsSetByHand
    }
  }
`);

export const EnterpriseImportQuery = graphql(`
  query EnterpriseImport($id: ID!) {
    enterpriseImport(id: $id) {
      id
      fileName
      rejectsPath
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
      result {
        read
        created
        updated
        unchanged
        repeated
        rejected
        withoutKind
      }
    }
  }
`);

export const EnterpriseImportsQuery = graphql(`
  query EnterpriseImports {
    enterpriseImports(first: 10) {
      id
      fileName
      createdAt
      rejectsPath
      office {
        code
        name
      }
      job {
        id
        status
        done
        total
      }
      result {
        read
        created
        updated
        rejected
      }
    }
  }
`);

export const LegalRepresentativeQuery = graphql(`
  query LegalRepresentative($id: ID!) {
    enterprise(id: $id) {
      id
      legalRepresentative
    }
  }
`);

export const TimelineQuery = graphql(`
  query Timeline($id: ID!) {
    enterprise(id: $id) {
      id
      gradeHistory {
        value
        from
        to
      }
      creditEvents(first: 200) {
        edges {
          node {
            id
            verifiedOn
            points
            status
            item {
              description
            }
          }
        }
      }
    }
  }
`);

export const EnterpriseDayQuery = graphql(`
  query EnterpriseDay($id: ID!, $on: Date!, $asKnownAt: DateTime) {
    enterprise(id: $id) {
      id
      asOf(on: $on, asKnownAt: $asKnownAt) {
        on
        points
        seriousPenaltyPoints
        grade {
          value
          since
        }
        cycle {
          id
          from
          to
        }
        lines {
          points
          counted
          event {
            id
            verifiedOn
            item {
              code
              description
            }
          }
        }
      }
    }
  }
`);

export const StandingExplanationQuery = graphql(`
  query StandingExplanation($id: ID!) {
    enterprise(id: $id) {
      id
      standing {
        cycle {
          id
        }
        explanation {
          ...Explanation
        }
      }
    }
  }
`);

export const BusinessVolumesQuery = graphql(`
  query BusinessVolumes($id: ID!) {
    enterprise(id: $id) {
      id
      viewerCanSetKinds
      businessVolumes {
        month
        declarations
        source
        recordedBy
        recordedAt
      }
    }
  }
`);

export const RecordBusinessVolumesMutation = graphql(`
  mutation RecordBusinessVolumes($input: RecordBusinessVolumesInput!) {
    recordBusinessVolumes(input: $input)
  }
`);

export const GradeAfterListRemovalMutation = graphql(`
  mutation GradeAfterListRemoval($enterpriseId: ID!, $removedOn: Date!, $document: String!) {
    gradeAfterListRemoval(enterpriseId: $enterpriseId, removedOn: $removedOn, document: $document) {
      id
      preliminaryGrade
      cycle {
        id
      }
    }
  }
`);
