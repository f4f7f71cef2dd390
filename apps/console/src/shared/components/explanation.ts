import type { TFunction } from 'i18next';
import { graphql } from '../../gql';
import type { ExplanationFragment } from '../../gql/graphql';

export const ExplanationFields = graphql(`
  fragment Explanation on ScoreExplanation {
    grade
    points
    better {
      grade
      points
    }
    worse {
      grade
      points
    }
    change {
      grade
      points
      lines {
        event {
          id
          businessNumber
        }
      }
    }
  }
`);

/** How far the next grades are, and what would change it, in sentences. */
export function explanationSentences(t: TFunction, { better, worse, change }: ExplanationFragment): string[] {
  return [
    ...(better === null ? [] : [t('explanation.better', { ...better, count: better.points })]),
    ...(worse === null ? [] : [t('explanation.worse', { ...worse, count: worse.points })]),
    ...(change === null
      ? []
      : [
          t('explanation.change', {
            points: change.points,
            count: change.points,
            grade: change.grade,
            numbers: change.lines.map(({ event }) => event.businessNumber).join(t('explanation.and')),
          }),
        ]),
  ];
}
