import type { AdjustmentGround } from './adjustment-ground.ts';
import type { ApplicationCondition } from './application-condition.ts';
import type { CircumstanceRule } from './circumstance-rule.ts';
import type { CollectionItem } from './collection-item.ts';
import type { Deadline } from './deadline.ts';
import type { DynamicThreshold } from './dynamic-threshold.ts';
import type { GradeBand, GradeDefinition } from './grade.ts';
import type { InspectionMeasure } from './inspection-measure.ts';

/** The usual grading cycle (评定周期): the day on which it starts, and its length. */
export interface CycleDefinition {
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
  /** Length in months. */
  months: number;
}

/** The grade of an enterprise that has not been graded yet. */
export interface InitialGrade {
  grade: string;
  official: boolean;
  source: string;
}

/** One version of the rules of one regime, as a whole. Published, it never changes. */
export interface RuleSetContent {
  regime: string;
  version: number;
  title: string;
  /** The first day on which it holds, yyyy-mm-dd. */
  effectiveFrom: string;
  cycle: CycleDefinition;
  initialGrade: InitialGrade;
  items: CollectionItem[];
  /** From the best to the worst. */
  grades: GradeDefinition[];
  /** Ascending, without a gap, from 0; empty where the regime does not grade by points. */
  bands: GradeBand[];
  thresholds: DynamicThreshold[];
  deadlines: Deadline[];
  measures: InspectionMeasure[];
  /** Left out where adjusting is left to the officer's reason. */
  adjustments?: AdjustmentGround[];
  /** Left out where no circumstance is graded otherwise than by points. */
  circumstances?: CircumstanceRule[];
  /** Left out where no grade has conditions that are checked here. */
  conditions?: ApplicationCondition[];
}
