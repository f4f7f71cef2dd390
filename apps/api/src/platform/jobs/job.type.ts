import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars';
import { JOB_KINDS, JOB_STATUSES, type JobKind, type JobStatus } from './job.entity';

registerEnumType(JOB_KINDS, { name: 'JobKind' });
registerEnumType(JOB_STATUSES, { name: 'JobStatus' });

@ObjectType('Job', { description: 'Long work that can be watched.' })
export class JobType {
  @Field(() => ID) id: string;
  @Field(() => JOB_KINDS) kind: JobKind;
  @Field(() => JOB_STATUSES) status: JobStatus;
  @Field(() => Int) done: number;
  @Field(() => Int, { nullable: true, description: 'Null while it is not known.' }) total: number | null;
  @Field(() => String, { nullable: true }) error: string | null;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => InstantScalar, { nullable: true }) finishedAt: Date | null;
  @Field(() => Boolean, { description: 'It was cancelled, and ends where it next looks.' })
  cancelRequested: boolean;
  @Field(() => Boolean) viewerCanCancel?: boolean;
  subjectId: string;
}
