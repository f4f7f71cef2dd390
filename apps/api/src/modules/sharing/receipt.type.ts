import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/connection';
import { describe, enumOf } from '../../platform/graphql/describe';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { type ReceiptOutcome } from './write-receipt';

const OUTCOMES = { ANSWERED: 'Data left.', REFUSED: 'Nothing but errors left.' } as const;
export const ReceiptOutcomeEnum = enumOf(Object.keys(OUTCOMES) as ReceiptOutcome[]);
registerEnumType(ReceiptOutcomeEnum, {
  name: 'ReceiptOutcome',
  description: 'What became of a request of a partner.',
  valuesConfig: describe(OUTCOMES),
});

@ObjectType('Receipt', {
  description:
    'Kept of each reply to a partner, for ten years: who was told what, when, and for which purpose (查询记录).',
})
export class ReceiptType {
  @Field(() => ID) id: string;
  @Field(() => InstantScalar) at: Date;
  @Field(() => String) partner: string;
  @Field(() => String, { description: 'Name of the key.' }) key: string;
  @Field(() => String, { nullable: true, description: 'Of the grant; null where none was valid.' })
  purpose: string | null;
  @Field(() => String, { nullable: true }) operationName: string | null;
  @Field(() => String, { description: 'SHA-256 of the document as printed, in hexadecimal.' })
  operationHash: string;
  @Field(() => ReceiptOutcomeEnum) outcome: ReceiptOutcome;
  @Field(() => Int, { description: 'Enterprises handed out.' }) enterpriseCount: number;
  @Field(() => Boolean, {
    description: 'It told how many enterprises fulfil something, with or without naming them.',
  })
  countRead: boolean;
  @Field(() => [String], { description: 'Credit codes handed out; the first 200 of them.' })
  creditCodes: string[];
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => DayScalar, { description: 'The day from which it may be removed.' }) retainUntil: Day;
}

export const ReceiptConnectionType = connectionType('Receipt', () => ReceiptType);

@InputType('ReceiptFilter')
export class ReceiptFilterInput {
  @Field(() => String, { nullable: true, description: 'Handed out with this credit code.' })
  creditCode?: string | null;
  @Field(() => ID, { nullable: true }) keyId?: string | null;
  @Field(() => ReceiptOutcomeEnum, { nullable: true }) outcome?: ReceiptOutcome | null;
  @Field(() => DayScalar, { nullable: true }) from?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'Included.' }) to?: Day | null;
}
