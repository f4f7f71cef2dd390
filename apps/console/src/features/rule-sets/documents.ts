import { graphql } from '../../gql';

export const RuleSetQuery = graphql(`
  query RuleSetInForce($regime: String!) {
    ruleSets {
      regime
      title
    }
    ruleSet(regime: $regime) {
      regime
      title
      version
      effectiveFrom
      items {
        code
        category
        description
        points
        legalBasis
        kinds
        collector
        mode
        serious
        effect
        official
        source
      }
      grades {
        code
        label
        rank
        reachedBy
        official
        source
      }
      bands {
        grade
        from
        to
        official
        source
      }
      thresholds {
        measure
        accumulator
        points
        official
        source
      }
      deadlines {
        code
        length
        unit
        official
        source
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
      adjustments {
        code
        description
        direction
        steps
        evidence
        secondOfficer
        official
        source
      }
      circumstances {
        circumstance
        outcome
        grade
        official
        source
      }
      conditions {
        grade
        code
        description
        check
        evidence
        official
        source
      }
    }
  }
`);

export const WorkingCalendarQuery = graphql(`
  query WorkingCalendar {
    workingCalendar {
      missingYear
      years {
        year
        source
        daysOff {
          day
          name
        }
        makeUpWorkdays {
          day
          name
        }
      }
    }
  }
`);

graphql(`
  fragment TrialFacts on RuleSetTrial {
    id
    contentHash
    current
    startedBy
    startedAt
    finishedAt
    resultHash
    cycle {
      id
      from
      to
      office {
        code
        name
      }
    }
    job {
      id
      status
    }
    total {
      enterprises
      better
      worse
    }
  }
`);

graphql(`
  fragment DraftFacts on RuleSetDraft {
    id
    regime
    status
    basedOn
    title
    effectiveFrom
    revision
    contentHash
    createdBy
    createdAt
    editedBy
    editedAt
    editors
    discardReason
    viewerCanEdit
    viewerCanPublish
    office {
      code
      name
    }
    tables {
      part
      rows {
        code
        cells
      }
    }
    findings {
      rule
      part
      code
      column
      detail
    }
    trials {
      ...TrialFacts
    }
  }
`);

export const RuleSetVersionsQuery = graphql(`
  query RuleSetVersions($regime: String!) {
    ruleSetVersions(regime: $regime) {
      id
      version
      title
      effectiveFrom
      publishedAt
      publishedBy
      changelog
      contentHash
      trialResultHash
      affectedCycles {
        from
        to
        office {
          code
          name
        }
      }
    }
  }
`);

export const RuleSetDraftsQuery = graphql(`
  query RuleSetDrafts {
    ruleSetDrafts {
      id
      regime
      title
      revision
      editedBy
      editedAt
      office {
        code
        name
      }
    }
  }
`);

export const RuleSetDraftQuery = graphql(`
  query RuleSetDraft($id: ID!) {
    ruleSetDraft(id: $id) {
      ...DraftFacts
    }
  }
`);

export const RuleSetComparisonQuery = graphql(`
  query RuleSetComparison($before: ID!, $after: ID!) {
    ruleSetComparison(before: $before, after: $after) {
      part
      code
      change
      cells {
        column
        before
        after
      }
    }
  }
`);

export const TrialCyclesQuery = graphql(`
  query TrialCycles($regime: String!) {
    gradingCycles(regime: $regime) {
      id
      from
      to
      running
      office {
        code
        name
      }
      enterpriseCount
    }
  }
`);

export const RuleSetTrialQuery = graphql(`
  query RuleSetTrial($id: ID!) {
    ruleSetTrial(id: $id) {
      ...TrialFacts
      matrix {
        before
        after
        enterprises
      }
      byOffice {
        office {
          code
          name
        }
        enterprises
        better
        worse
      }
      byKind {
        kind
        enterprises
        better
        worse
      }
    }
  }
`);

export const TrialMovesQuery = graphql(`
  query TrialMoves($id: ID!, $first: Int!, $after: String, $gradeBefore: String, $gradeAfter: String) {
    ruleSetTrial(id: $id) {
      id
      moves(first: $first, after: $after, gradeBefore: $gradeBefore, gradeAfter: $gradeAfter) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          node {
            id
            before
            after
            pointsBefore
            pointsAfter
            enterprise {
              id
              name
              creditCode
            }
          }
        }
      }
    }
  }
`);

export const StartDraftMutation = graphql(`
  mutation StartRuleSetDraft($from: ID!) {
    startRuleSetDraft(from: $from) {
      id
    }
  }
`);

export const EditDraftMutation = graphql(`
  mutation EditRuleSetDraft($input: EditRuleSetDraftInput!) {
    editRuleSetDraft(input: $input) {
      ...DraftFacts
    }
  }
`);

export const DiscardDraftMutation = graphql(`
  mutation DiscardRuleSetDraft($id: ID!, $reason: String!) {
    discardRuleSetDraft(id: $id, reason: $reason) {
      id
      status
    }
  }
`);

export const StartTrialMutation = graphql(`
  mutation StartRuleSetTrial($draftId: ID!, $cycleId: ID!) {
    startRuleSetTrial(draftId: $draftId, cycleId: $cycleId) {
      ...TrialFacts
    }
  }
`);

export const PublishMutation = graphql(`
  mutation PublishRuleSet($input: PublishRuleSetInput!) {
    publishRuleSet(input: $input) {
      id
      version
      effectiveFrom
    }
  }
`);
