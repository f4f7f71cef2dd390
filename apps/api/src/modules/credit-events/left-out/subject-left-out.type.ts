import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../../platform/graphql/scalars';
import { IdentifierInput, IdentifierType } from '../../enterprises';
import { OfficeType } from '../../offices';
import { CollectionItemType } from '../../rule-sets';

@ObjectType('SubjectLeftOut', {
  description:
    'Conduct of a subject that should not be taken into the platform (不宜纳入), recorded with the reason and counted; no points come of it.',
})
export class SubjectLeftOutType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => [IdentifierType]) identifiers: IdentifierType[];
  @Field(() => CollectionItemType) item?: CollectionItemType;
  @Field(() => String, { nullable: true }) businessNumber: string | null;
  @Field(() => DayScalar, { nullable: true }) occurredOn: Day | null;
  @Field(() => DayScalar) verifiedOn: Day;
  @Field(() => String) detail: string;
  @Field(() => String, { description: 'Why the subject should not be taken into the platform.' })
  reason: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => String) recordedBy: string;
  @Field(() => InstantScalar) recordedAt: Date;
  ruleSetId: string;
  itemCode: string;
  officeCode: string;
}

export const SubjectLeftOutConnectionType = connectionType('SubjectLeftOut', () => SubjectLeftOutType);

@ObjectType('OfficeCount', { description: 'How many an office has; those below are counted apart.' })
export class OfficeCountType {
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => Int) count: number;
  officeCode: string;
}

@InputType('SubjectLeftOutFilter')
export class SubjectLeftOutFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, or a number from its start.' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'The recording office: this one and all below it.' })
  office?: string | null;
  @Field(() => DayScalar, { nullable: true }) verifiedFrom?: Day | null;
  @Field(() => DayScalar, { nullable: true }) verifiedTo?: Day | null;
}

@InputType('RecordSubjectLeftOutInput')
export class RecordSubjectLeftOutInput {
  @Field(() => String) name: string;
  @Field(() => [IdentifierInput], {
    nullable: true,
    description: 'Whatever it is known by: a credit code as USCC, a passport, a vessel, a foreign number.',
  })
  identifiers?: IdentifierInput[] | null;
  @Field(() => String) itemCode: string;
  @Field(() => String, { nullable: true }) businessNumber?: string | null;
  @Field(() => DayScalar, { nullable: true }) occurredOn?: Day | null;
  @Field(() => DayScalar) verifiedOn: Day;
  @Field(() => String) detail: string;
  @Field(() => String) reason: string;
  @Field(() => String, {
    nullable: true,
    description: "Office that records; the viewer's own when left out.",
  })
  office?: string | null;
}
