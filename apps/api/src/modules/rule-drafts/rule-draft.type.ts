import {
  type EnterpriseKind,
  RULE_CHANGES,
  type RuleChange,
  type RuleSetContent,
  SOUNDNESS_RULES,
  type SoundnessRule,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { JobType } from '../../platform/jobs';
import { EnterpriseType } from '../enterprises';
import { GradingCycleType } from '../grading';
import { OfficeType } from '../offices';
import { EnterpriseKindEnum } from '../rule-sets';
import { type TrialResult } from './trial-result';

const SoundnessRuleEnum = enumOf(SOUNDNESS_RULES);
const RuleChangeEnum = enumOf(RULE_CHANGES);
const RuleSetDraftStatusEnum = enumOf(['OPEN', 'PUBLISHED', 'DISCARDED'] as const);

registerEnumType(SoundnessRuleEnum, {
  name: 'SoundnessRule',
  description: 'What makes rules unsound, so that they are neither tried nor published.',
});
registerEnumType(RuleChangeEnum, { name: 'RuleChange' });
registerEnumType(RuleSetDraftStatusEnum, { name: 'RuleSetDraftStatus' });

@ObjectType('RuleSetRow', { description: 'A row of a part of a rule set.' })
export class RuleSetRowType {
  @Field(() => String, { description: 'Stable across versions; empty for the one row of an object.' })
  code: string;
  @Field(() => [String], { description: 'A text for each column of the part, in their order.' })
  cells: string[];
}

@ObjectType('RuleSetTable', {
  description: 'A part of a rule set as a table; `@portcredit/credit` names its columns.',
})
export class RuleSetTableType {
  @Field(() => String) part: string;
  @Field(() => [RuleSetRowType]) rows: RuleSetRowType[];
}

@ObjectType('RuleSetChangedCell')
export class RuleSetChangedCellType {
  @Field(() => String) column: string;
  @Field(() => String) before: string;
  @Field(() => String) after: string;
}

@ObjectType('RuleSetDifference', { description: 'A row that differs between two rule sets.' })
export class RuleSetDifferenceType {
  @Field(() => String) part: string;
  @Field(() => String) code: string;
  @Field(() => RuleChangeEnum) change: RuleChange;
  @Field(() => [RuleSetChangedCellType], { description: 'The cells that differ.' })
  cells: RuleSetChangedCellType[];
}

@ObjectType('RuleSetFinding', { description: 'Why rules may not be tried or published.' })
export class RuleSetFindingType {
  @Field(() => SoundnessRuleEnum) rule: SoundnessRule;
  @Field(() => String) part: string;
  @Field(() => String, { description: 'The row; empty where it is about the part.' }) code: string;
  @Field(() => String, { nullable: true }) column?: string;
  @Field(() => String, { nullable: true }) detail?: string;
}

@ObjectType('RuleSetAffectedCycle')
export class RuleSetAffectedCycleType {
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => DayScalar) from: Day;
  @Field(() => DayScalar, { description: 'Excluded.' }) to: Day;
  officeCode: string;
}

/** What a publisher signed, as it is kept with the version and in the trail. */
export interface Signed {
  contentHash: string;
  trialId: string;
  trialResultHash: string;
  effectiveFrom: Day;
  changelog: string;
  cycles: { officeCode: string; from: Day; to: Day }[];
}

@ObjectType('RuleSetVersion', { description: 'A published version of the rules of a regime.' })
export class RuleSetVersionType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => Int) version: number;
  @Field(() => String) title: string;
  @Field(() => DayScalar) effectiveFrom: Day;
  @Field(() => InstantScalar) publishedAt: Date;
  @Field(() => String, { nullable: true, description: 'Null for a version that came with the system.' })
  publishedBy: string | null;
  @Field(() => String, { nullable: true }) changelog: string | null;
  @Field(() => [RuleSetAffectedCycleType], {
    description: 'Open when it was published, with a last day on which it holds: their bands are its own.',
  })
  affectedCycles?: RuleSetAffectedCycleType[];
  @Field(() => String, { description: 'SHA-256 of what it says, without version and effective day.' })
  contentHash?: string;
  @Field(() => String, { nullable: true, description: 'Of the trial that its publisher signed.' })
  trialResultHash?: string | null;
  @Field(() => [RuleSetTableType]) tables?: RuleSetTableType[];
  content: RuleSetContent;
  signed: Signed | null;
}

@ObjectType('RuleSetTrialCount')
export class RuleSetTrialCountType {
  @Field(() => OfficeType, { nullable: true }) office?: OfficeType | null;
  @Field(() => EnterpriseKindEnum, { nullable: true }) kind?: EnterpriseKind | null;
  @Field(() => Int) enterprises: number;
  @Field(() => Int, { description: 'With a better grade under the draft.' }) better: number;
  @Field(() => Int) worse: number;
  officeCode?: string;
}

@ObjectType('RuleSetTrialCell')
export class RuleSetTrialCellType {
  @Field(() => String) before: string;
  @Field(() => String) after: string;
  @Field(() => Int) enterprises: number;
}

@ObjectType('RuleSetTrialMove', { description: 'An enterprise whose grade differs under the draft.' })
export class RuleSetTrialMoveType {
  @Field(() => ID) id: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => String) before: string;
  @Field(() => String) after: string;
  @Field(() => Int) pointsBefore: number;
  @Field(() => Int) pointsAfter: number;
}
export const RuleSetTrialMoveConnectionType = connectionType('RuleSetTrialMove', () => RuleSetTrialMoveType);

@ObjectType('RuleSetTrial', {
  description: 'All enterprises of a cycle, graded under a draft. Nothing is changed by it.',
})
export class RuleSetTrialType {
  @Field(() => ID) id: string;
  @Field(() => ID) draftId: string;
  @Field(() => String, { description: 'Of the draft as it was tried.' }) contentHash: string;
  @Field(() => Boolean, { description: 'The draft says now what was tried.' }) current: boolean;
  @Field(() => GradingCycleType) cycle?: GradingCycleType;
  @Field(() => JobType, { nullable: true }) job?: JobType | null;
  @Field(() => String) startedBy: string;
  @Field(() => InstantScalar) startedAt: Date;
  @Field(() => InstantScalar, { nullable: true }) finishedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Null until it has ended.' }) resultHash: string | null;
  @Field(() => RuleSetTrialCountType, { nullable: true }) total?: RuleSetTrialCountType | null;
  @Field(() => [RuleSetTrialCellType]) matrix?: RuleSetTrialCellType[];
  @Field(() => [RuleSetTrialCountType]) byOffice?: RuleSetTrialCountType[];
  @Field(() => [RuleSetTrialCountType], { description: 'An enterprise of several kinds counts with each.' })
  byKind?: RuleSetTrialCountType[];
  cycleId: string;
  jobId: string | null;
  officeCode: string;
  result: TrialResult | null;
}

@ObjectType('RuleSetDraft', { description: 'What is to become the next version of the rules of a regime.' })
export class RuleSetDraftType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => OfficeType, { description: 'The office that drafts it.' }) office?: OfficeType;
  @Field(() => RuleSetDraftStatusEnum) status: 'OPEN' | 'PUBLISHED' | 'DISCARDED';
  @Field(() => ID, { nullable: true, description: 'The published version that it was started from.' })
  basedOn: string | null;
  @Field(() => String) title?: string;
  @Field(() => DayScalar, { description: 'As proposed; the publisher decides it.' }) effectiveFrom?: Day;
  @Field(() => Int, { description: 'Goes up with each change; an edit names the one it was made on.' })
  revision: number;
  @Field(() => String) contentHash: string;
  @Field(() => String) createdBy: string;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => String) editedBy: string;
  @Field(() => InstantScalar) editedAt: Date;
  @Field(() => [String], { description: 'Everybody who has edited it: none of them may publish it.' })
  editors?: string[];
  @Field(() => String, { nullable: true }) discardReason: string | null;
  @Field(() => [RuleSetTableType]) tables?: RuleSetTableType[];
  @Field(() => [RuleSetFindingType], { description: 'None for sound rules.' })
  findings?: RuleSetFindingType[];
  @Field(() => [RuleSetTrialType], { description: 'The last twenty in the own cycles, latest first.' })
  trials?: RuleSetTrialType[];
  @Field(() => Boolean) viewerCanEdit?: boolean;
  @Field(() => Boolean) viewerCanPublish?: boolean;
  officeCode: string;
  content: RuleSetContent;
}

@InputType('RuleSetCellInput')
export class RuleSetCellInput {
  @Field(() => String, { description: 'The path of the column.' }) column: string;
  @Field(() => String, { description: 'As it is read: 24, 是, 进口企业、出口企业, 2027-01-01.' })
  text: string;
}

@InputType('RuleSetEditInput')
export class RuleSetEditInput {
  @Field(() => String) part: string;
  @Field(() => String, { nullable: true, description: 'The row, by its code; left out for a new one.' })
  code?: string | null;
  @Field(() => [RuleSetCellInput], { nullable: true, description: 'Left out: the row is removed.' })
  cells?: RuleSetCellInput[] | null;
}

@InputType('EditRuleSetDraftInput')
export class EditRuleSetDraftInput {
  @Field(() => ID) draftId: string;
  @Field(() => Int, { description: 'The revision that the edits were made on.' }) revision: number;
  @Field(() => [RuleSetEditInput]) edits: RuleSetEditInput[];
}

@InputType('PublishRuleSetInput', { description: 'What the publisher signs.' })
export class PublishRuleSetInput {
  @Field(() => ID) draftId: string;
  @Field(() => String) contentHash: string;
  @Field(() => ID) trialId: string;
  @Field(() => String) trialResultHash: string;
  @Field(() => DayScalar, { description: 'After today, and after the start of the last version.' })
  effectiveFrom: Day;
  @Field(() => String, { description: 'What changes, for whom, from when.' }) changelog: string;
}
