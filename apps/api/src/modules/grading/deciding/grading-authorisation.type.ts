import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { OfficeType } from '../../offices';

@ObjectType('GradingAuthorisation', {
  description:
    'That an office below a bureau confirms and adjusts the grades of its enterprises itself (授权), until revoked.',
})
export class GradingAuthorisationType {
  @Field(() => ID) id: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => String, { description: 'The document that says so.' }) document: string;
  @Field(() => String) grantedBy: string;
  @Field(() => InstantScalar) grantedAt: Date;
  @Field(() => String, { nullable: true }) revokedBy: string | null;
  @Field(() => InstantScalar, { nullable: true }) revokedAt: Date | null;
  @Field(() => String, { nullable: true }) revokeReason: string | null;
  @Field(() => Boolean) viewerCanRevoke?: boolean;
  officeCode: string;
}
