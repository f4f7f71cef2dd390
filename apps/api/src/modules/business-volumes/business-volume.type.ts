import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../platform/graphql/scalars';

@InputType('BusinessVolumeInput', {
  description: 'Declarations of one enterprise in one month; by its credit code or its id.',
})
export class BusinessVolumeInput {
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => ID, { nullable: true }) enterpriseId?: string | null;
  @Field(() => String, { description: 'yyyy-mm' }) month: string;
  @Field(() => Int, { description: '0 says that there were none; a month that is left out is not known.' })
  declarations: number;
}

@InputType('RecordBusinessVolumesInput')
export class RecordBusinessVolumesInput {
  @Field(() => [BusinessVolumeInput], { description: '1 to 1,000, all or none.' })
  volumes: BusinessVolumeInput[];
  @Field(() => String, { description: 'Where the numbers come from.' }) source: string;
}

@ObjectType('BusinessVolume', {
  description: 'How many declarations an enterprise made in a month (业务量).',
})
export class BusinessVolumeType {
  @Field(() => String, { description: 'yyyy-mm' }) month: string;
  @Field(() => Int) declarations: number;
  @Field(() => String) source: string;
  @Field(() => String) recordedBy: string;
  @Field(() => InstantScalar) recordedAt: Date;
}
