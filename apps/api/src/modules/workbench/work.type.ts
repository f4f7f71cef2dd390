import { type CollectionCategory } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graphql/describe';
import { DayScalar } from '../../platform/graphql/scalars';
import { AnnouncementType } from '../announcements';
import { CreditEventType } from '../credit-events';
import { GradeWithdrawalType } from '../grade-applications';
import { GradingCycleType } from '../grading';
import { OfficeType } from '../offices';
import { CollectionCategoryEnum } from '../rule-sets';

export const WORK_KINDS = [
  'CONFIRM_CREDIT_EVENT',
  'DECIDE_GRADE_REVIEWS',
  'OVERDUE_GRADE_REVIEWS',
  'APPROVE_GRADE_ADJUSTMENTS',
  'ANSWER_OBJECTIONS',
  'SERVE_WITHDRAWAL_NOTICE',
  'SETTLE_GRADE_WITHDRAWAL',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
const WorkKindEnum = enumOf(WORK_KINDS);
registerEnumType(WorkKindEnum, {
  name: 'WorkKind',
  description:
    'The deed that waits: confirm an event; decide the reviews of a cycle; see to those that an office below has not decided in time; agree to adjustments; answer the objections to what is announced; serve the notice of a withdrawal; let a withdrawal take effect or drop it, after the last day for the defence.',
});

@ObjectType('WorkItem', { description: 'Something that waits for the viewer’s office, with its last day.' })
export class WorkItemType {
  @Field(() => ID) id: string;
  @Field(() => WorkKindEnum) kind: WorkKind;
  @Field(() => DayScalar) dueOn: Day;
  @Field(() => Int, {
    description:
      'How many wait: 1 for an event or a withdrawal, the reviews of a cycle or the objections to an announcement that are due the same day.',
  })
  count: number;
  @Field(() => CreditEventType, { nullable: true }) event?: CreditEventType | null;
  @Field(() => GradingCycleType, { nullable: true }) cycle?: GradingCycleType | null;
  @Field(() => AnnouncementType, { nullable: true }) announcement?: AnnouncementType | null;
  @Field(() => GradeWithdrawalType, { nullable: true }) withdrawal?: GradeWithdrawalType | null;
  eventId: string | null;
  announcementId: string | null;
  cycleId: string | null;
  withdrawalId: string | null;
}

@ObjectType('WorkSummary', { description: 'How much waits, by the last day for it.' })
export class WorkSummaryType {
  @Field(() => Int) overdue: number;
  @Field(() => Int) today: number;
  @Field(() => Int) withinFiveWorkingDays: number;
  @Field(() => Int) later: number;
}

@ObjectType('GradeCount')
export class GradeCountType {
  @Field(() => String) grade: string;
  @Field(() => Int) count: number;
}

@ObjectType('MonthCount')
export class MonthCountType {
  @Field(() => String, { description: 'yyyy-mm' }) month: string;
  @Field(() => CollectionCategoryEnum) category: CollectionCategory;
  @Field(() => Int) count: number;
}

@ObjectType('OfficeOverview', { description: 'An office and those below it at a glance.' })
export class OfficeOverviewType {
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => Int) enterprises: number;
  @Field(() => [GradeCountType], { description: 'Grades in force, from the best to the worst.' })
  grades?: GradeCountType[];
  @Field(() => GradingCycleType, { nullable: true, description: 'The running cycle.' })
  cycle?: GradingCycleType | null;
  @Field(() => [MonthCountType], {
    description: 'Effective and superseded events of the last twelve months, by month of verification.',
  })
  eventsByMonth?: MonthCountType[];
  @Field(() => Int, { description: 'Effective and superseded events of the running cycle.' }) events: number;
  @Field(() => Int, { description: 'Of these, collected late.' }) lateEvents: number;
  @Field(() => Int) awaitingEvents: number;
  @Field(() => Int) overdueReviews: number;
  officeCode: string;
}
