/** The measures of dynamic management (动态管理): 布控, 即时降级, 列入严重失信企业名单. */
export const DYNAMIC_MEASURES = ['CONTROL', 'DOWNGRADE', 'LISTING'] as const;
export type DynamicMeasure = (typeof DYNAMIC_MEASURES)[number];

/** What is added up in a cycle: all points, or the points of penalties for serious violations alone. */
export const ACCUMULATORS = ['ALL_POINTS', 'SERIOUS_PENALTY_POINTS'] as const;
export type Accumulator = (typeof ACCUMULATORS)[number];

/** The points in one cycle from which a measure of dynamic management is due. */
export interface DynamicThreshold {
  measure: DynamicMeasure;
  accumulator: Accumulator;
  /** 以上: reached with this number already. */
  points: number;
  official: boolean;
  source: string;
}
