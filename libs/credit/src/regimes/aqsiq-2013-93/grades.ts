import type { GradeBand, GradeDefinition } from '../../catalogue/grade.ts';

const LABELS = '五个等级见信用AA级企业公告，等级含义为建议表述';
const BANDS = '24分、36分与公告2013年第93号第29、30条一致，12分为推定，区间为建议值';

/** Five grades, from the best; AA is given on application and approval by the 总局, never by points. */
export const GRADES: GradeDefinition[] = [
  { code: 'AA', label: '信用风险极小', rank: 1, reachedBy: 'APPLICATION', official: false, source: LABELS },
  { code: 'A', label: '信用风险很小', rank: 2, reachedBy: 'POINTS', official: false, source: LABELS },
  { code: 'B', label: '信用风险较小', rank: 3, reachedBy: 'POINTS', official: false, source: LABELS },
  { code: 'C', label: '信用风险较大', rank: 4, reachedBy: 'POINTS', official: false, source: LABELS },
  { code: 'D', label: '信用风险很大', rank: 5, reachedBy: 'POINTS', official: false, source: LABELS },
];

/** Demerits of a cycle; 89, 77 and 65 of 100 points that remain say the same. */
export const BANDS_BY_POINTS: GradeBand[] = [
  { grade: 'A', from: 0, to: 12, official: false, source: BANDS },
  { grade: 'B', from: 12, to: 24, official: false, source: BANDS },
  { grade: 'C', from: 24, to: 36, official: false, source: BANDS },
  { grade: 'D', from: 36, official: false, source: BANDS },
];
