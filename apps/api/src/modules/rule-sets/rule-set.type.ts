import {
  ACCUMULATORS,
  ADJUSTMENT_DIRECTIONS,
  type AdjustmentDirection,
  CIRCUMSTANCE_OUTCOMES,
  CIRCUMSTANCES,
  type Circumstance,
  type CircumstanceOutcome,
  CONDITION_CHECKS,
  type ConditionCheck,
  type Accumulator,
  BUSINESS_NUMBER_FORMS,
  type BusinessNumberForm,
  COLLECTION_CATEGORIES,
  COLLECTION_MODES,
  type CollectionCategory,
  type CollectionMode,
  type Collector,
  COLLECTORS,
  DEADLINE_CODES,
  type DeadlineCode,
  DYNAMIC_MEASURES,
  type DynamicMeasure,
  ENTERPRISE_KINDS,
  type EnterpriseKind,
  GRADE_REACHED_BY,
  type GradeReachedBy,
  ITEM_EFFECTS,
  type ItemEffect,
  MEASURE_AREAS,
  type MeasureArea,
  NEED_CASES,
  type NeedCase,
  NEEDED_FIELDS,
  type NeededField,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graphql/describe';
import { DayScalar } from '../../platform/graphql/scalars';

export const CollectionCategoryEnum = enumOf(COLLECTION_CATEGORIES);
export const EnterpriseKindEnum = enumOf(ENTERPRISE_KINDS);
export const DynamicMeasureEnum = enumOf(DYNAMIC_MEASURES);
export const CollectorEnum = enumOf(COLLECTORS);
const CollectionModeEnum = enumOf(COLLECTION_MODES);
const ItemEffectEnum = enumOf(ITEM_EFFECTS);
const GradeReachedByEnum = enumOf(GRADE_REACHED_BY);
const MeasureAreaEnum = enumOf(MEASURE_AREAS);
const AccumulatorEnum = enumOf(ACCUMULATORS);
const DeadlineCodeEnum = enumOf(DEADLINE_CODES);
const DeadlineUnitEnum = enumOf(['WORKING_DAY', 'DAY'] as const);
const AdjustmentDirectionEnum = enumOf(ADJUSTMENT_DIRECTIONS);
export const CircumstanceEnum = enumOf(CIRCUMSTANCES);
const CircumstanceOutcomeEnum = enumOf(CIRCUMSTANCE_OUTCOMES);
export const ConditionCheckEnum = enumOf(CONDITION_CHECKS);
const ReleaseModeEnum = enumOf(['DECLARATION', 'VERIFICATION', 'SAMPLING', 'SUPERVISION'] as const);
const BusinessNumberGivenEnum = enumOf(['REQUIRED', 'OPTIONAL', 'NEVER'] as const);

registerEnumType(CollectionCategoryEnum, {
  name: 'CollectionCategory',
  description: '行政处罚、报检类差错、检验检疫不合格、日常监管、其他监管部门及社会评价',
});
registerEnumType(EnterpriseKindEnum, { name: 'EnterpriseKind', description: '公告2013年第93号 第4条' });
registerEnumType(DynamicMeasureEnum, {
  name: 'DynamicMeasure',
  description: '布控、即时降级、列入严重失信企业名单（公告2013年第93号 第28至30条）',
});
registerEnumType(CollectorEnum, {
  name: 'Collector',
  description: '结案部门、检务部门、施检部门、发现部门、第一接收部门',
});
registerEnumType(CollectionModeEnum, {
  name: 'CollectionMode',
  description: '自动采集、自动采集后人工确认、人工采集',
});
registerEnumType(ItemEffectEnum, {
  name: 'ItemEffect',
  description: 'What an item brings by itself, besides its points.',
});
registerEnumType(GradeReachedByEnum, { name: 'GradeReachedBy' });
registerEnumType(MeasureAreaEnum, {
  name: 'MeasureArea',
  description: '审批许可、申报放行、检验检疫、日常监管',
});
registerEnumType(AccumulatorEnum, {
  name: 'Accumulator',
  description: 'All points of the cycle, or those from penalties for serious violations.',
});
registerEnumType(DeadlineCodeEnum, { name: 'DeadlineCode' });
registerEnumType(DeadlineUnitEnum, { name: 'DeadlineUnit', description: '工作日、日（自然日）' });
registerEnumType(AdjustmentDirectionEnum, {
  name: 'AdjustmentDirection',
  description: 'Which way a preliminary grade may be moved.',
});
registerEnumType(CircumstanceEnum, {
  name: 'Circumstance',
  description: 'What sets an enterprise apart in a cycle: 周期内无业务、移出严重失信企业名单',
});
registerEnumType(CircumstanceOutcomeEnum, {
  name: 'CircumstanceOutcome',
  description:
    'Keeps the grade that is held, or reaches a named one at best; what points make worse stays worse.',
});
registerEnumType(ConditionCheckEnum, {
  name: 'ConditionCheck',
  description: 'How a condition of an application is checked.',
});
registerEnumType(ReleaseModeEnum, {
  name: 'ReleaseMode',
  description: '申报放行、验证放行、抽样放行、监管放行',
});
registerEnumType(BusinessNumberGivenEnum, { name: 'BusinessNumberGiven' });

@ObjectType('BusinessNumberRule', {
  description: 'What the business number of an item must be (质检办通〔2017〕264号 三(七)).',
})
export class BusinessNumberRuleType {
  @Field(() => BusinessNumberGivenEnum) given: 'REQUIRED' | 'OPTIONAL' | 'NEVER';
  @Field(() => String, { nullable: true, description: 'J or W where the system gives the number.' })
  issued?: string;
}

const NeededFieldEnum = enumOf(NEEDED_FIELDS);
const NeedCaseEnum = enumOf(NEED_CASES);
const BusinessNumberFormEnum = enumOf(BUSINESS_NUMBER_FORMS);
registerEnumType(NeededFieldEnum, { name: 'NeededField', description: 'What an officer fills in.' });
registerEnumType(NeedCaseEnum, {
  name: 'NeedCase',
  description:
    'When it is needed: EXPECTED means that its absence is a task and no refusal; NEVER that the system gives it.',
});
registerEnumType(BusinessNumberFormEnum, {
  name: 'BusinessNumberForm',
  description: '报检号、证书号、处罚文书号（案件编号）',
});

@ObjectType('CollectionNeed', { description: 'One thing that an item needs to be collected (填制要求).' })
export class CollectionNeedType {
  @Field(() => NeededFieldEnum) field: NeededField;
  @Field(() => NeedCaseEnum) when: NeedCase;
  @Field(() => [BusinessNumberFormEnum], { description: 'Of the business number: what may stand there.' })
  accepts: BusinessNumberForm[];
  @Field(() => String, { description: 'Document and article.' }) reference: string;
}

@ObjectType('CollectionItem', { description: 'An item of the catalogue (采集条目).' })
export class CollectionItemType {
  @Field(() => String) code: string;
  @Field(() => CollectionCategoryEnum) category: CollectionCategory;
  @Field(() => String, { description: 'The conduct in words.' }) description: string;
  @Field(() => Int, { description: 'Demerit points.' }) points: number;
  @Field(() => [String]) legalBasis: string[];
  @Field(() => [EnterpriseKindEnum]) kinds: EnterpriseKind[];
  @Field(() => CollectorEnum) collector: Collector;
  @Field(() => CollectionModeEnum) mode: CollectionMode;
  @Field(() => Boolean, { description: 'Its points count as a penalty for a serious violation.' })
  serious: boolean;
  @Field(() => ItemEffectEnum) effect: ItemEffect;
  @Field(() => Boolean, { description: 'Whether the points are official or a proposed value.' })
  official: boolean;
  @Field(() => String) source: string;
  @Field(() => BusinessNumberRuleType) businessNumber?: BusinessNumberRuleType;
  @Field(() => [CollectionNeedType], { description: 'What it needs, in the order of the form.' })
  needs?: CollectionNeedType[];
}

@ObjectType('GradeDefinition')
export class GradeDefinitionType {
  @Field(() => String) code: string;
  @Field(() => String) label: string;
  @Field(() => Int, { description: '1 is the best.' }) rank: number;
  @Field(() => GradeReachedByEnum) reachedBy: GradeReachedBy;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('GradeBand')
export class GradeBandType {
  @Field(() => String) grade: string;
  @Field(() => Int, { description: 'Demerit points from (included) …' }) from: number;
  @Field(() => Int, { nullable: true, description: '… to (excluded); null for no upper end.' }) to?: number;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('DynamicThreshold', {
  description:
    'From how many points on a measure of dynamic management is due; the number itself is included.',
})
export class DynamicThresholdType {
  @Field(() => DynamicMeasureEnum) measure: DynamicMeasure;
  @Field(() => AccumulatorEnum) accumulator: Accumulator;
  @Field(() => Int) points: number;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('RuleDeadline')
export class RuleDeadlineType {
  @Field(() => DeadlineCodeEnum) code: DeadlineCode;
  @Field(() => Int) length: number;
  @Field(() => DeadlineUnitEnum) unit: 'WORKING_DAY' | 'DAY';
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('InspectionMeasure', { description: 'What a grade brings (差异化检验检疫措施).' })
export class InspectionMeasureType {
  @Field(() => String) grade: string;
  @Field(() => MeasureAreaEnum) area: MeasureArea;
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of consignments inspected, 0 to 1, where the measure sets one.',
  })
  inspectionRate?: number;
  @Field(() => ReleaseModeEnum, { nullable: true }) releaseMode?: keyof typeof ReleaseModeEnum;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('AdjustmentGround', {
  description: 'A case in which a preliminary grade may be adjusted (调整情形), and what it takes.',
})
export class AdjustmentGroundType {
  @Field(() => String) code: string;
  @Field(() => String) description: string;
  @Field(() => AdjustmentDirectionEnum) direction: AdjustmentDirection;
  @Field(() => Int, { description: 'Grades up or down from the preliminary one, at most.' }) steps: number;
  @Field(() => String, { nullable: true, description: 'What is to be attached; null where nothing is.' })
  evidence?: string;
  @Field(() => Boolean, { description: 'Another officer has to agree before it holds.' })
  secondOfficer: boolean;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('CircumstanceRule', { description: 'How a circumstance is graded (特殊情形评定).' })
export class CircumstanceRuleType {
  @Field(() => CircumstanceEnum) circumstance: Circumstance;
  @Field(() => CircumstanceOutcomeEnum) outcome: CircumstanceOutcome;
  @Field(() => String, { nullable: true, description: 'For AT_BEST: the best grade that can be reached.' })
  grade?: string;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('ApplicationCondition', {
  description: 'A condition of a grade that is given on application (申请条件).',
})
export class ApplicationConditionType {
  @Field(() => String) grade: string;
  @Field(() => String) code: string;
  @Field(() => String) description: string;
  @Field(() => ConditionCheckEnum) check: ConditionCheck;
  @Field(() => Int, { description: 'Months back from the day of the application.' }) months: number;
  @Field(() => String, { nullable: true, description: 'For GRADE_HELD: this grade or a better one.' })
  heldGrade?: string;
  @Field(() => [CollectionCategoryEnum], { description: 'For NO_EVENTS: none of these.' })
  categories: CollectionCategory[];
  @Field(() => Float, { nullable: true, description: 'For DECLARATION_ERROR_RATE: below this share.' })
  rate?: number;
  @Field(() => String, {
    nullable: true,
    description: 'What is handed in for what no record knows; null where the record knows all of it.',
  })
  evidence?: string;
  @Field(() => Boolean) official: boolean;
  @Field(() => String) source: string;
}

@ObjectType('RuleSet', { description: 'The versioned whole of one regime; published, it never changes.' })
export class RuleSetType {
  @Field(() => String) regime: string;
  @Field(() => Int) version: number;
  @Field(() => String) title: string;
  @Field(() => DayScalar) effectiveFrom: Day;
  @Field(() => [CollectionItemType]) items: CollectionItemType[];
  @Field(() => [GradeDefinitionType], { description: 'From the best to the worst.' })
  grades: GradeDefinitionType[];
  @Field(() => [GradeBandType], { description: 'Where the regime grades by points; else empty.' })
  bands: GradeBandType[];
  @Field(() => [DynamicThresholdType]) thresholds: DynamicThresholdType[];
  @Field(() => [RuleDeadlineType]) deadlines: RuleDeadlineType[];
  @Field(() => [InspectionMeasureType]) measures: InspectionMeasureType[];
  @Field(() => [AdjustmentGroundType], {
    description: "Empty where adjusting is left to the officer's reason.",
  })
  adjustments?: AdjustmentGroundType[];
  @Field(() => [CircumstanceRuleType], { description: 'Empty where all are graded by points.' })
  circumstances?: CircumstanceRuleType[];
  @Field(() => [ApplicationConditionType], { description: 'Empty where no grade has any.' })
  conditions?: ApplicationConditionType[];
}
