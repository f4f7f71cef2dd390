import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';

@ObjectType('GradedEnterprise', { description: 'An enterprise as a batch publishes it.' })
export class GradedEnterpriseType {
  @Field(() => ID) enterpriseId: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) creditCode: string | null;
  @Field(() => String, { description: 'Name of the supervising office.' }) office: string;
}

@ObjectType('GradeBatch', {
  description:
    'A batch (第 n 批) in which the general administration gave a grade on application. It is published, and never changes.',
})
export class GradeBatchType {
  @Field(() => ID) id: string;
  @Field(() => String) regime: string;
  @Field(() => String) grade: string;
  @Field(() => Int, { description: '第 n 批' }) number: number;
  @Field(() => DayScalar, { description: 'The day from which the grade holds.' }) holdsFrom: Day;
  @Field(() => String, { description: 'Number of the document that grants it.' }) documentNumber: string;
  @Field(() => InstantScalar) grantedAt: Date;
  @Field(() => [GradedEnterpriseType], { description: 'By credit code.' })
  enterprises?: GradedEnterpriseType[];
}

export const GradeBatchConnectionType = connectionType('GradeBatch', () => GradeBatchType);

@InputType('GradeBatchFilter')
export class GradeBatchFilterInput {
  @Field(() => String, { nullable: true }) regime?: string | null;
  @Field(() => String, { nullable: true }) grade?: string | null;
  @Field(() => Int, { nullable: true, description: '第 n 批' }) number?: number | null;
}

@InputType('GrantGradeBatchInput')
export class GrantGradeBatchInput {
  @Field(() => String, { nullable: true, description: 'AQSIQ_2013_93 when left out.' }) regime?:
    string | null;
  @Field(() => String) grade: string;
  @Field(() => Int, { description: '第 n 批: greater than those of the batches before.' }) number: number;
  @Field(() => DayScalar, { description: 'From which the grade holds; not in the future.' }) holdsFrom: Day;
  @Field(() => String) documentNumber: string;
  @Field(() => [ID], { description: 'Recommended applications: 1 to 200, all or none.' })
  applicationIds: string[];
  @Field(() => String, {
    nullable: true,
    description:
      'Unique for the account: a repeated call with the same id and input returns the first result.',
  })
  clientRequestId?: string | null;
}
