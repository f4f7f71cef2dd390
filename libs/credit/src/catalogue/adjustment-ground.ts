/** Which way a preliminary grade may be moved: to a better grade, to a worse one, or either. */
export const ADJUSTMENT_DIRECTIONS = ['BETTER', 'WORSE', 'EITHER'] as const;
export type AdjustmentDirection = (typeof ADJUSTMENT_DIRECTIONS)[number];

/**
 * A case in which a preliminary grade may be adjusted (调整情形), and what it takes. A rule set without any leaves the adjustment
 * to the officer's reason.
 *
 * Source: 质检办通〔2017〕264号 四(二): 各业务司局 make the rules of adjusting.
 */
export interface AdjustmentGround {
  /** `T-01`, stable across versions. */
  code: string;
  /** The case in words. */
  description: string;
  direction: AdjustmentDirection;
  /** How many grades up or down from the preliminary one at most. */
  steps: number;
  /** What is to be attached; left out where nothing is. */
  evidence?: string;
  /** Another officer has to agree before it holds. */
  secondOfficer: boolean;
  official: boolean;
  source: string;
}
