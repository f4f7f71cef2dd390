import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { CreditEventType } from '../credit-events';
import { EnterpriseType } from '../enterprises';
import { OfficeType } from '../offices';

@ObjectType('PenaltyCase', {
  description:
    'A closed penalty case as the closing department fed it back (行政处罚案件反馈表), with the credit events that it brought.',
})
export class PenaltyCaseType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Of the decision (处罚文书号); the number of its events.' })
  documentNumber: string;
  @Field(() => String, { nullable: true, description: '案件编号' }) caseNumber: string | null;
  @Field(() => EnterpriseType) enterprise?: EnterpriseType;
  @Field(() => String, { description: '案由' }) cause: string;
  @Field(() => String, { description: '业务部门' }) businessDepartment: string;
  @Field(() => DayScalar, { description: '反馈时间' }) fedBackOn: Day;
  @Field(() => DayScalar, { description: '决定日期: the day on which the conduct was verified.' })
  decidedOn: Day;
  @Field(() => DayScalar, { nullable: true }) occurredOn: Day | null;
  @Field(() => String, { description: '没收: yuan, with two decimals.' }) confiscated: string;
  @Field(() => String, { description: '罚款: yuan, with two decimals.' }) fined: string;
  @Field(() => String, { description: '合计: yuan, with two decimals.' }) total: string;
  @Field(() => String, { description: 'What was found, as the decision has it.' }) detail: string;
  @Field(() => String, { description: '法综部门签字' }) signer: string;
  @Field(() => String, { nullable: true, description: '接收人签字' }) receiver: string | null;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => String) reportedBy: string;
  @Field(() => InstantScalar) reportedAt: Date;
  @Field(() => Boolean, { description: 'No event of it has the decision attached.' })
  decisionMissing: boolean;
  @Field(() => [CreditEventType], {
    description: 'One for each item; all of one conduct, so that one of them counts.',
  })
  events?: CreditEventType[];
  enterpriseId: string;
  officeCode: string;
}

export const PenaltyCaseConnectionType = connectionType('PenaltyCase', () => PenaltyCaseType);

@InputType('PenaltyCaseFilter')
export class PenaltyCaseFilterInput {
  @Field(() => String, { nullable: true, description: 'The closing office: this one and all below it.' })
  office?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With the decision attached, or without it.' })
  decisionMissing?: boolean | null;
  @Field(() => DayScalar, { nullable: true }) decidedFrom?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'Included.' }) decidedTo?: Day | null;
  @Field(() => String, {
    nullable: true,
    description: "Document or case number from its start, or part of the enterprise's name.",
  })
  search?: string | null;
}

@InputType('ReportPenaltyCaseInput')
export class ReportPenaltyCaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'The enterprise that was punished: by credit code or by id, exactly one of them.',
  })
  creditCode?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String) documentNumber: string;
  @Field(() => String, { nullable: true }) caseNumber?: string | null;
  @Field(() => String) cause: string;
  @Field(() => String) businessDepartment: string;
  @Field(() => DayScalar) fedBackOn: Day;
  @Field(() => DayScalar) decidedOn: Day;
  @Field(() => DayScalar, { nullable: true, description: 'The day of the conduct, where it is known.' })
  occurredOn?: Day | null;
  @Field(() => String, { description: 'Yuan, as 12000 or 12000.50; 0 for none.' }) confiscated: string;
  @Field(() => String, { description: 'Yuan, as 12000 or 12000.50; 0 for none.' }) fined: string;
  @Field(() => [String], {
    description: 'Items of the category of penalties that the conduct fulfils: 1 to 10.',
  })
  itemCodes: string[];
  @Field(() => String) detail: string;
  @Field(() => String) signer: string;
  @Field(() => String, { nullable: true }) receiver?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Office that closed the case; the viewer's own when left out.",
  })
  office?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'The decision and other files: what the viewer uploaded by `POST /evidence` within the last 24 hours.',
  })
  evidenceIds?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Unique for the account: a repeated call with the same id and input returns the first result.',
  })
  clientRequestId?: string | null;
}
