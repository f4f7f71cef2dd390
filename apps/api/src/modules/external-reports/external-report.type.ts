import { type CreditEventStatus } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { OfficeType } from '../offices';

const STATES = {
  RECEIVED: 'The department that received it has not decided yet.',
  COLLECTED: "It stands in the enterprise's record.",
  NOT_COLLECTED: 'The department decided not to collect it.',
  REVOKED: 'It was collected, and proved wrong.',
} as const;
export type ExternalReportState = keyof typeof STATES;
export const ExternalReportStateEnum = enumOf(Object.keys(STATES) as ExternalReportState[]);
registerEnumType(ExternalReportStateEnum, {
  name: 'ExternalReportState',
  description: 'What became of what a partner reported.',
  valuesConfig: describe(STATES),
});

/** A report is no more than its event: what became of the one is told by the status of the other. */
export const STATE_OF: Record<CreditEventStatus, ExternalReportState> = {
  AWAITING_CONFIRMATION: 'RECEIVED',
  EFFECTIVE: 'COLLECTED',
  SUPERSEDED: 'COLLECTED',
  DISMISSED: 'NOT_COLLECTED',
  REVOKED: 'REVOKED',
};

@ObjectType('ExternalReport', {
  description:
    'What another department told about an enterprise (其他监管部门及社会评价信息), as the partner that reported it may see it.',
})
export class ExternalReportType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "The partner's own number of it." }) externalId: string;
  @Field(() => ExternalReportStateEnum) state: ExternalReportState;
  @Field(() => String, { description: 'The W number that it was given.' }) businessNumber: string;
  @Field(() => String, { nullable: true, description: 'Of the enterprise, as reported.' })
  creditCode: string | null;
  @Field(() => String) itemCode: string;
  @Field(() => DayScalar) verifiedOn: Day;
  @Field(() => OfficeType, { description: 'The office that received it.' }) office?: OfficeType;
  @Field(() => InstantScalar) receivedAt: Date;
  officeCode: string;
}

export const ExternalReportConnectionType = connectionType('ExternalReport', () => ExternalReportType);

@InputType('ExternalReportFilter')
export class ExternalReportFilterInput {
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => ExternalReportStateEnum, { nullable: true }) state?: ExternalReportState | null;
}

@InputType('ReportExternalInformationInput')
export class ReportExternalInformationInput {
  @Field(() => String, {
    description:
      "The partner's own number of the report, at most 100 characters: repeated with the same content it answers the first report.",
  })
  externalId: string;
  @Field(() => String, { description: 'Unified social credit code of the enterprise.' }) creditCode: string;
  @Field(() => String, { description: 'An item of the category EXTERNAL: W-…, see `ruleSet.items`.' })
  itemCode: string;
  @Field(() => DayScalar, { description: 'The day on which the reporting department found it established.' })
  verifiedOn: Day;
  @Field(() => DayScalar, { nullable: true, description: 'The day of the conduct, where it is known.' })
  occurredOn?: Day | null;
  @Field(() => String, { description: 'What is reported, in words.' }) detail: string;
  @Field(() => String, { nullable: true, description: 'Number of the document that says so.' })
  document?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The office that receives it, within the grant; where left out, the office that supervises the enterprise.',
  })
  office?: string | null;
}
