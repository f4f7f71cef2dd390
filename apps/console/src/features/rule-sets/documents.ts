import { graphql } from '../../gql';

export const RuleSetQuery = graphql(`
  query RuleSetInForce {
    ruleSet {
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
