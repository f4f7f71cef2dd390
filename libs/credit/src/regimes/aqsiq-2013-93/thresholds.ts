import type { DynamicThreshold } from '../../catalogue/dynamic-threshold.ts';

/**
 * 布控, 即时降级, 列入严重失信企业名单. Points from whatever source lead to control and downgrade; the list takes penalties for
 * serious violations alone. 24 and 36 stand in the announcement; which items are serious, and so count towards the list,
 * is proposed.
 */
export const THRESHOLDS: DynamicThreshold[] = [
  {
    measure: 'CONTROL',
    accumulator: 'ALL_POINTS',
    points: 12,
    official: false,
    source: '公告2013年第93号第28条未见原文，按24分的前一档推定',
  },
  {
    measure: 'DOWNGRADE',
    accumulator: 'ALL_POINTS',
    points: 24,
    official: true,
    source: '公告2013年第93号第29条：失信计分累计24分以上',
  },
  {
    measure: 'LISTING',
    accumulator: 'SERIOUS_PENALTY_POINTS',
    points: 36,
    official: true,
    source: '公告2013年第93号第30条：因严重违法违规行为受行政处罚计分累计36分以上',
  },
];
