export { ANSWER_COLUMNS, Answers, answerTo, type Case, type CaseColumns, FOR_ANSWERS } from './answers';
export { perhapsApart } from './grade-circumstances';
export { RegimeGradesResolver } from './regime-grades.resolver';
export { EnterpriseDayResolver } from './enterprise-day.resolver';
export { EnterpriseGradeResolver, GradePeriodResolver, GradeResolver } from './enterprise-grade.resolver';
export { cycleAround, ensureRunningCycles } from './ensure-running-cycles';
export { confirmMatching } from './deciding/confirm-matching';
export { confirmGradeReviews } from './deciding/confirm-grade-reviews';
export { DecideGradeReviewResolver } from './deciding/decide-grade-review.resolver';
export { GradeAdjustmentResolver } from './deciding/grade-adjustment.resolver';
export { GradingAuthorisationResolver } from './deciding/grading-authorisation.resolver';
export { explanationRoutes } from './explanation/explanation-routes';
export {
  GradeReviewExplanationResolver,
  StandingExplanationResolver,
} from './explanation/explanation.resolver';
export { type ChangedGrade, followHeldGrades } from './follow-held-grades';
export { corpusLines, replayCorpus } from './replay-corpus';
export { type ReplayedReview, replayReviews, reviewsAfter } from './replay-reviews';
export { gradeAnew } from './grade-anew';
export { gradeCycle } from './grade-cycle';
export { gradeEndedCycles } from './grade-ended-cycles';
export { reviewConditions, reviewInCycle, reviewLoader } from './grade-review.queries';
export { type GradeReviewFilterInput, GradeReviewType, ScoreLineType } from './grade-review.type';
export { GradeReviewResolver, GradingCycleResolver, JobCycleResolver } from './grading.resolver';
export { cycleLoader, cyclesOn, type CyclesOn, type EnterpriseDay } from './grading-cycle.queries';
export { GradingCycleType } from './grading-cycle.type';
export { type LockedEnterprise, lockEnterprises } from './lock-enterprises';
export { openGradingCycle } from './open-grading-cycle';
export {
  changeStandings,
  followOpenReviews,
  gradeWithin,
  type StandingChange,
  standingOf,
  type StandingTotals,
  totalsFrom,
} from './standing';
