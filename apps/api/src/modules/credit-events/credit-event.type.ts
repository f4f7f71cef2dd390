import {
  type CollectionCategory,
  type Collector,
  CREDIT_EVENT_STATUSES,
  type CreditEventStatus,
  type DynamicMeasure,
  type CollectionWarning,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { REFUSAL_CODES, RefusalCode } from '../../platform/refusal';
import { CollectionDeadlineType } from '../calendar';
import { EnterpriseType } from '../enterprises';
import { GradeReviewType, GradingCycleType } from '../grading';
import { OfficeType } from '../offices';
import { CollectionCategoryEnum, CollectionItemType, CollectorEnum, DynamicMeasureEnum } from '../rule-sets';
import { CREDIT_EVENT_SOURCES, type CreditEventSource } from './credit-event-source';
import { CollectionWarningEnum } from './tasks/collection-warning';

const StatusEnum = enumOf(CREDIT_EVENT_STATUSES);
const SourceEnum = enumOf(CREDIT_EVENT_SOURCES);
registerEnumType(StatusEnum, {
  name: 'CreditEventStatus',
  description: '待确认、有效、已被吸收（一次采集）、不予采集、已撤销',
});
registerEnumType(SourceEnum, {
  name: 'CreditEventSource',
  description: '人工采集（表单）、批量导入、e-CIQ 主干系统、行政处罚案件反馈、合作部门通报',
});
registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: '`extensions.code` of an error that is a refusal.',
  valuesConfig: describe(REFUSAL_CODES),
});

@ObjectType('CreditEvent', {
  description: 'A credit event (信用信息): one item that one conduct of one enterprise fulfils.',
})
export class CreditEventType {
  @Field(() => ID) id: string;
  @Field(() => String, {
    description:
      'Declaration, certificate or penalty document number; J or W + office + yyyymmdd + 3 digits when given by the system.',
  })
  businessNumber: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => CollectionItemType) item?: CollectionItemType;
  @Field(() => CollectionCategoryEnum) category: CollectionCategory;
  @Field(() => Int, { description: 'Demerit points, frozen when collected.' }) points: number;
  @Field(() => Boolean, { description: 'Its points count as a penalty for a serious violation.' })
  seriousPenalty: boolean;
  @Field(() => String, { description: 'The regime whose item it was collected under.' }) regime: string;
  @Field(() => String, { description: 'The title of the rules that gave the points.' }) ruleSetTitle: string;
  @Field(() => Int, {
    description: 'The version that gave the points: in force on the day of the conduct, else of its finding.',
  })
  ruleSetVersion: number;
  @Field(() => StatusEnum) status: CreditEventStatus;
  @Field(() => DayScalar, { nullable: true, description: 'The day of the conduct, where it is known.' })
  occurredOn: Day | null;
  @Field(() => DayScalar, { description: 'The day the conduct was found and verified.' }) verifiedOn: Day;
  @Field(() => DayScalar, { description: 'The last day to collect it in time: five working days.' })
  collectBy: Day;
  @Field(() => Boolean, {
    description:
      'The calendar of the year that this day lies in, or was counted over, was not published yet.',
  })
  collectByProvisional: boolean;
  @Field(() => Boolean, { description: 'Collected after that day.' }) late: boolean;
  @Field(() => EnterpriseType, {
    nullable: true,
    description: 'Agent, or consignee or consignor, that was involved as well and does not answer.',
  })
  otherParty?: EnterpriseType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the enterprise answers, and not the other party.',
  })
  responsibilityReason: string | null;
  @Field(() => CreditEventType, {
    nullable: true,
    description: 'The revoked event that this one stands for.',
  })
  corrects?: CreditEventType | null;
  @Field(() => CreditEventType, { nullable: true, description: 'The event that stands for this one now.' })
  correctedBy?: CreditEventType | null;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => InstantScalar) collectedAt: Date;
  @Field(() => String, { nullable: true, description: 'Null when it came by itself.' }) collectedBy:
    string | null;
  @Field(() => SourceEnum) source: CreditEventSource;
  @Field(() => String, { nullable: true, description: 'Who told us (来源单位), of external information.' })
  sender: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the document of the sender (来文文号).' })
  senderDocument: string | null;
  @Field(() => CollectorEnum, { description: 'The department whose duty it is: it collects, or confirms.' })
  department: Collector;
  @Field(() => String) detail: string;
  @Field(() => String, {
    nullable: true,
    description: 'Names the act within the enterprise; null for an act of its own.',
  })
  conductKey: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Record number of the declarant who is responsible, if one is. Personal data: masked without READ_PERSONAL_DATA and where `masked` asks for it; each unmasked view is noted.',
  })
  declarantNumber: string | null;
  @Field(() => CreditEventType, {
    nullable: true,
    description: 'The event of the same act with more points, when this one gave way to it.',
  })
  supersededBy?: CreditEventType | null;
  @Field(() => GradingCycleType, {
    nullable: true,
    description: 'The cycle that its points count in; null while there is none.',
  })
  cycle?: GradingCycleType | null;
  @Field(() => CreditEventEffectType, { nullable: true, description: 'Null while it does not count.' })
  effect?: CreditEventEffectType | null;
  @Field(() => GradeReviewType, {
    nullable: true,
    description: 'The review of its enterprise in the cycle that it counts in; null before there is one.',
  })
  review?: GradeReviewType | null;
  @Field(() => [CreditEventStatusChangeType], { description: 'Every change of status, first to last.' })
  history?: CreditEventStatusChangeType[];
  @Field(() => Boolean) viewerCanConfirm?: boolean;
  @Field(() => Boolean) viewerCanDismiss?: boolean;
  @Field(() => Boolean) viewerCanRevoke?: boolean;
  enterpriseId: string;
  enterpriseOfficeCode: string;
  collectedById: string | null;
  ruleSetId: string;
  itemCode: string;
  officeCode: string;
  otherPartyId: string | null;
  correctsId: string | null;
  correctedById: string | null;
  supersededById: string | null;
  cycleId: string | null;
}

@ObjectType('CreditEventStatusChange')
export class CreditEventStatusChangeType {
  @Field(() => StatusEnum) status: CreditEventStatus;
  @Field(() => InstantScalar) at: Date;
  @Field(() => String, { nullable: true, description: 'Null when the system did it.' }) by: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => CreditEventType, { nullable: true }) supersededBy?: CreditEventType | null;
  supersededById: string | null;
}

export const CreditEventConnectionType = connectionType('CreditEvent', () => CreditEventType);

export const CREDIT_EVENT_ORDERS = {
  LATEST: 'What was collected last comes first.',
  DUE: 'What is due first comes first.',
} as const;
export type CreditEventOrder = keyof typeof CREDIT_EVENT_ORDERS;
export const CreditEventOrderEnum = enumOf(Object.keys(CREDIT_EVENT_ORDERS) as CreditEventOrder[]);
registerEnumType(CreditEventOrderEnum, {
  name: 'CreditEventOrder',
  valuesConfig: describe(CREDIT_EVENT_ORDERS),
});

@InputType('CreditEventFilter')
export class CreditEventFilterInput {
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String, { nullable: true, description: 'The collecting office: this one and all below it.' })
  office?: string | null;
  @Field(() => StatusEnum, { nullable: true }) status?: CreditEventStatus | null;
  @Field(() => CollectionCategoryEnum, { nullable: true }) category?: CollectionCategory | null;
  @Field(() => SourceEnum, { nullable: true }) source?: CreditEventSource | null;
  @Field(() => CollectorEnum, { nullable: true }) department?: Collector | null;
  @Field(() => String, { nullable: true }) businessNumber?: string | null;
  @Field(() => DayScalar, { nullable: true }) verifiedFrom?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'Included.' }) verifiedTo?: Day | null;
  @Field(() => Boolean, { nullable: true, description: 'Collected after the last day to do so.' })
  late?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Something about it has still to be put right.' })
  openTask?: boolean | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day to collect, from …' })
  dueFrom?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: '… to; included.' }) dueTo?: Day | null;
  @Field(() => String, {
    nullable: true,
    description: "Business number from its start, or part of the enterprise's name.",
  })
  search?: string | null;
}

@InputType('CollectCreditEventInput')
export class CollectCreditEventInput {
  @Field(() => String, {
    nullable: true,
    description: 'The responsible enterprise: by credit code or by id, exactly one of them.',
  })
  creditCode?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String) itemCode: string;
  @Field(() => DayScalar) verifiedOn: Day;
  @Field(() => DayScalar, { nullable: true }) occurredOn?: Day | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Declaration errors and nonconformities: declaration or certificate number, required. Penalties: document or case number, required. Daily supervision: declaration or penalty number where there is one, else left out. External: always left out. Where it is left out the system gives a J or W number: office that collects, and the day of saving.',
  })
  businessNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Office that collects; the viewer's own when left out.",
  })
  office?: string | null;
  @Field(() => String) detail: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Names one act within the enterprise: several items of the same act count once, under the one with the most points; on a tie the first stays. Left out, the event is an act of its own.',
  })
  conductKey?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'An event of the same enterprise that is about the same conduct: the new one joins it. Not together with `conductKey`.',
  })
  sameConductAs?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a declarant is responsible: then the record number is required.',
  })
  declarantResponsible?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Record number of the declarant who is responsible, if one is.',
  })
  declarantNumber?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'Where an agent and a consignee or consignor are both involved: the one that does not answer for the conduct. With the reason.',
  })
  otherPartyId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the responsible enterprise answers, and not the other party.',
  })
  responsibilityReason?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Files that prove it: what the viewer uploaded by `POST /evidence` within the last 24 hours.',
  })
  evidenceIds?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'External information: who told us (来源单位), at most 100 characters.',
  })
  sender?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the document of the sender (来文文号).' })
  senderDocument?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Unique for the account: a repeated call with the same id and input returns the first result.',
  })
  clientRequestId?: string | null;
}

@ObjectType('PreviewRefusal')
export class PreviewRefusalType {
  @Field(() => RefusalCode) code: RefusalCode;
  @Field(() => String) message: string;
  @Field(() => String, { nullable: true }) field: string | null;
  @Field(() => String, { nullable: true }) rule: string | null;
  @Field(() => String, { nullable: true }) reference: string | null;
}

@ObjectType('PreviewWarning', {
  description: 'What the event would be taken with; it becomes a task that has to be settled.',
})
export class PreviewWarningType {
  @Field(() => CollectionWarningEnum) code: CollectionWarning;
  @Field(() => String) message: string;
}

@ObjectType('StandingEffect')
export class StandingEffectType {
  @Field(() => Int) points: number;
  @Field(() => Int) seriousPenaltyPoints: number;
  @Field(() => String) grade: string;
  @Field(() => [DynamicMeasureEnum], {
    description: 'Measures of dynamic management whose threshold is reached.',
  })
  reached: DynamicMeasure[];
}

@ObjectType('CreditEventPreview', {
  description: 'What collecting an event would do; nothing is written, no number is used.',
})
export class CreditEventPreviewType {
  @Field(() => [PreviewRefusalType], {
    description: 'What saving would be refused for; empty when it would be taken.',
  })
  refusals: PreviewRefusalType[];
  @Field(() => [PreviewWarningType], {
    description: 'What it would be taken with, and what would have to be put right.',
  })
  warnings: PreviewWarningType[];
  @Field(() => Int) points: number;
  @Field(() => StatusEnum, {
    description:
      'EFFECTIVE, SUPERSEDED when the same conduct already counts with as many points or more, or AWAITING_CONFIRMATION where a second officer is wanted; `after` tells what it does once it is confirmed.',
  })
  status: CreditEventStatus;
  @Field(() => CollectionDeadlineType) collectBy: CollectionDeadlineType;
  @Field(() => Boolean) late: boolean;
  @Field(() => String, { nullable: true, description: 'J or W when the system will give the number.' })
  numberIssued: string | null;
  @Field(() => Boolean, {
    description:
      'Whether a cycle holds the day it was verified on; if none does, it counts once one is opened.',
  })
  hasCycle: boolean;
  @Field(() => StandingEffectType) before: StandingEffectType;
  @Field(() => StandingEffectType) after: StandingEffectType;
}

@ObjectType('CreditEventEffect', {
  description: 'What an event did to the running totals of its cycle when it began to count.',
})
export class CreditEventEffectType {
  @Field(() => InstantScalar, { description: 'Since when it counts.' }) at: Date;
  @Field(() => StandingEffectType, { description: 'The events that counted before it, as they count today.' })
  before: StandingEffectType;
  @Field(() => StandingEffectType) after: StandingEffectType;
  @Field(() => [DynamicMeasureEnum], { description: 'Measures whose threshold was reached by it.' })
  crossed: DynamicMeasure[];
}

@ObjectType('StandingMove', { description: 'How far an enterprise would move in a cycle.' })
export class StandingMoveType {
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => GradingCycleType, {
    nullable: true,
    description:
      'The cycle in which it moves; where it does not move, the running one; null while there is none.',
  })
  cycle?: GradingCycleType | null;
  @Field(() => Int, { description: 'How many of the events are this enterprise’s.' }) events: number;
  @Field(() => StandingEffectType) before: StandingEffectType;
  @Field(() => StandingEffectType) after: StandingEffectType;
  @Field(() => [DynamicMeasureEnum], { description: 'Measures whose threshold would be reached by it.' })
  crossed: DynamicMeasure[];
  enterpriseId: string;
  cycleId: string | null;
}

@ObjectType('ConfirmationPreview', {
  description: 'What confirming these events would do; nothing is written.',
})
export class ConfirmationPreviewType {
  @Field(() => Int) events: number;
  @Field(() => Int, { description: 'Of these, how many would count.' }) counted: number;
  @Field(() => Int, {
    description: 'Of these, how many would give way to one of the same act with as many points or more.',
  })
  superseded: number;
  @Field(() => [StandingMoveType]) moves: StandingMoveType[];
}
