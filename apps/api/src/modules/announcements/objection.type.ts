import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { GradeReviewType } from '../grading';
import { AnnouncementEntryType } from './announcement.type';

const OUTCOMES = {
  DISMISSED: '维持: the result stays.',
  UPHELD: '采纳: the enterprise is graded anew by its facts as they are known now.',
} as const;
export type ObjectionOutcome = keyof typeof OUTCOMES;
export const ObjectionOutcomeEnum = enumOf(Object.keys(OUTCOMES) as ObjectionOutcome[]);
registerEnumType(ObjectionOutcomeEnum, {
  name: 'ObjectionOutcome',
  description: 'What an objection was answered with.',
  valuesConfig: describe(OUTCOMES),
});

@ObjectType('ObjectionFile', {
  description:
    'A file that was handed in with an objection. `GET /evidence/{id}` gives its bytes; each view is noted.',
})
export class ObjectionFileType {
  @Field(() => ID) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null for who may not see who objects: it may name her, as the file may.',
  })
  name: string | null;
  @Field(() => Int, { description: 'Bytes.' }) size: number;
  @Field(() => String, { description: 'Of its content: the same in the audit trail.' }) sha256: string;
}

@ObjectType('Objection', { description: 'An objection (异议) to a result that is announced.' })
export class ObjectionType {
  @Field(() => ID) id: string;
  @Field(() => AnnouncementEntryType) entry?: AnnouncementEntryType;
  @Field(() => DayScalar) receivedOn: Day;
  @Field(() => DayScalar, { description: 'The last day for the answer.' }) answerBy: Day;
  @Field(() => Boolean, { description: 'Not answered after answerBy.' }) overdue: boolean;
  @Field(() => Boolean, { description: 'By the enterprise itself; else by another.' }) byEnterprise: boolean;
  @Field(() => String, {
    description: 'Who objects; masked but for whoever may answer it, and each such view is noted.',
  })
  objector?: string;
  @Field(() => String, { nullable: true, description: 'How to reach her; masked in the same way.' })
  objectorContact?: string | null;
  @Field(() => String, { description: 'What it says.' }) statement: string;
  @Field(() => String, { nullable: true, description: 'What was handed in with it, in words.' })
  evidence: string | null;
  @Field(() => [ObjectionFileType], { description: 'For those to read who may see who objects.' })
  files?: ObjectionFileType[];
  @Field(() => InstantScalar) registeredAt: Date;
  @Field(() => String) registeredBy: string;
  @Field(() => ObjectionOutcomeEnum, { nullable: true, description: 'Null while it is open.' })
  outcome: ObjectionOutcome | null;
  @Field(() => String, { nullable: true, description: 'The answer in writing.' }) answer: string | null;
  @Field(() => InstantScalar, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true }) answeredBy: string | null;
  @Field(() => Boolean, { description: 'Answered after answerBy.' }) answeredLate: boolean;
  @Field(() => GradeReviewType, {
    nullable: true,
    description: 'The review by which the enterprise is graded anew, where it was upheld.',
  })
  review?: GradeReviewType | null;
  @Field(() => Boolean) viewerCanAnswer?: boolean;
  @Field(() => Boolean, {
    description: 'The viewer decided a review of the enterprise in the cycle: another must answer.',
  })
  viewerDecided?: boolean;
  @Field(() => Boolean) viewerCanSeeObjector?: boolean;
  entryId: string;
  reviewId: string | null;
  officeCode: string;
  objectorName: string;
  contact: string | null;
  handedIn: ObjectionFileType[];
  deciders: string[];
}

export const ObjectionConnectionType = connectionType('Objection', () => ObjectionType);

@InputType('ObjectionFilter')
export class ObjectionFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is still to be answered.' })
  open?: boolean | null;
}

@InputType('RegisterObjectionInput')
export class RegisterObjectionInput {
  @Field(() => ID) entryId: string;
  @Field(() => DayScalar, { description: 'A day on which the result is announced.' }) receivedOn: Day;
  @Field(() => Boolean, { description: 'By the enterprise itself; else by another.' }) byEnterprise: boolean;
  @Field(() => String, { description: 'Who objects, at most 100 characters.' }) objector: string;
  @Field(() => String, { nullable: true, description: 'How to reach her, at most 200 characters.' })
  objectorContact?: string | null;
  @Field(() => String, { description: 'What it says, at most 2,000 characters.' }) statement: string;
  @Field(() => String, {
    nullable: true,
    description: 'What was handed in with it, in words; at most 2,000 characters.',
  })
  evidence?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Uploads of the viewer, by `POST /evidence`, that were handed in with it; at most 20.',
  })
  evidenceIds?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Repeated with the same content it answers the first objection.',
  })
  clientRequestId?: string | null;
}
