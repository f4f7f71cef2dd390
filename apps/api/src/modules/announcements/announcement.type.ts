import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { EnterpriseType } from '../enterprises';
import { GradingCycleType } from '../grading';
import { OfficeType } from '../offices';

const STATES = {
  RUNNING: '公示中: objections of its days are received.',
  ENDED:
    '期满: its days are over; it becomes final when its objections are answered and who was graded anew is decided.',
  FINAL: '已办结: never changes.',
} as const;
export type AnnouncementState = keyof typeof STATES;
const AnnouncementStateEnum = enumOf(Object.keys(STATES) as AnnouncementState[]);
registerEnumType(AnnouncementStateEnum, {
  name: 'AnnouncementState',
  description: 'How far an announcement is.',
  valuesConfig: describe(STATES),
});

@ObjectType('Announcement', {
  description:
    'Results of grading that an office announces for some days (公示). It suspends nothing: a grade holds from its decision on.',
})
export class AnnouncementType {
  @Field(() => ID) id: string;
  @Field(() => GradingCycleType) cycle?: GradingCycleType;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => AnnouncementStateEnum) state: AnnouncementState;
  @Field(() => DayScalar) firstDay: Day;
  @Field(() => DayScalar, { description: 'Included.' }) lastDay: Day;
  @Field(() => InstantScalar) announcedAt: Date;
  @Field(() => String) announcedBy: string;
  @Field(() => InstantScalar, { nullable: true }) finalAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Null where it became final by itself.' })
  finalBy: string | null;
  @Field(() => Int) entryCount: number;
  @Field(() => Int) objectionCount: number;
  @Field(() => Int, { description: 'Objections that are not answered.' }) openObjections: number;
  @Field(() => Int, { description: 'Of these, after their last day.' }) overdueObjections: number;
  @Field(() => Int, { description: 'Enterprises graded anew whose review is still preliminary.' })
  openRegradings: number;
  @Field(() => Boolean, { description: 'May make it final now.' }) viewerCanFinish?: boolean;
  cycleId: string;
  officeCode: string;
}

export const AnnouncementConnectionType = connectionType('Announcement', () => AnnouncementType);

@InputType('AnnouncementFilter')
export class AnnouncementFilterInput {
  @Field(() => ID, { nullable: true }) cycleId?: string | null;
  @Field(() => String, { nullable: true, description: 'Announced by this office or one below it.' })
  office?: string | null;
  @Field(() => AnnouncementStateEnum, { nullable: true }) state?: AnnouncementState | null;
}

@ObjectType('AnnouncementEntry', {
  description: 'What is announced of an enterprise, as it was at that instant.',
})
export class AnnouncementEntryType {
  @Field(() => ID) id: string;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) creditCode: string | null;
  @Field(() => String, { description: 'The grade as announced.' }) grade: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The grade after objections: as announced where none was upheld, null while the enterprise is graded anew.',
  })
  result: string | null;
  @Field(() => Int, { description: 'Objections to it.' }) objectionCount: number;
  @Field(() => Boolean, { description: 'May register an objection to it; one that came in time.' })
  viewerCanRegister?: boolean;
  enterpriseId: string;
  officeCode: string;
  final: boolean;
}

export const AnnouncementEntryConnectionType = connectionType(
  'AnnouncementEntry',
  () => AnnouncementEntryType,
);

@InputType('AnnouncementEntryFilter')
export class AnnouncementEntryFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name as announced, or the credit code from its start.',
  })
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'The grade as announced.' }) grade?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether there is an objection to it.' })
  objected?: boolean | null;
}

@ObjectType('AnnouncementPreview', { description: 'What an office would announce of a cycle today.' })
export class AnnouncementPreviewType {
  @Field(() => Int, { description: 'Results that are decided and not announced yet.' }) ready: number;
  @Field(() => Int, { description: 'Reviews that are still preliminary: they may be announced later.' })
  preliminary: number;
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day that it would have; null where the rules of the cycle announce nothing.',
  })
  lastDay: Day | null;
}
