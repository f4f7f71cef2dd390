import { type Circumstance, type Explanation, explainScore, type ScoreLine } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { ruleSetById } from '../../rule-sets';
import { eventsKnownAt } from '../grade-review.queries';
import { type ScoreLineType } from '../grade-review.type';
import { situationOf } from '../standing';
import { type ScoreExplanationType } from './score-explanation.type';

/** What a score is made of: whose, in which cycle, as known when, under which rules, and the grade that was held. */
export interface ScoredFacts {
  enterpriseId: string;
  cycleId: string;
  knownAt: Date | 'infinity';
  ruleSetId: string;
  currentGrade: string | null;
  circumstance: Circumstance | null;
}

/** Scores again from the events as they were known, with the reasons. */
export async function explainFacts(
  db: Pick<EntityManager, 'query'>,
  facts: ScoredFacts,
): Promise<Explanation> {
  const rules = await ruleSetById(db, facts.ruleSetId);
  const situation = situationOf(facts.currentGrade, facts.circumstance);
  return explainScore(await eventsKnownAt(db, facts), rules, situation);
}

/** The explanation as it is read. */
export function explanationType({ score, better, worse, change }: Explanation): ScoreExplanationType {
  const lines = score.lines.map(lineType);
  return {
    points: score.points,
    seriousPenaltyPoints: score.seriousPenaltyPoints,
    grade: score.grade,
    reason: score.reason,
    lines,
    better: better ?? null,
    worse: worse ?? null,
    change:
      change === undefined
        ? null
        : {
            grade: change.grade,
            points: change.points,
            lines: lines.filter(({ eventId }) => change.eventIds.includes(eventId)),
          },
  };
}

const lineType = ({ reason, ...line }: ScoreLine): ScoreLineType => ({ ...line, reason: reason ?? null });
