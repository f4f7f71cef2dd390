import type DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../graphql/allow';
import { pageRequest } from '../graphql/connection';
import { type Context } from '../graphql/context';
import { isId } from '../graphql/id';
import { byKey, loader } from '../graphql/loader';
import { staffOf } from '../viewer';
import { CANCELLABLE, cancelJob } from './cancel-job';
import { JobType } from './job.type';

const SELECT = `select id, kind, status, done, total, error, created_at as "createdAt", finished_at as "finishedAt",
  cancel_requested_at is not null as "cancelRequested", subject_id as "subjectId" from job`;

/** Jobs by id, of the viewer's office and those below. */
export const jobLoader = (context: Context): DataLoader<string, JobType | undefined> =>
  loader(context, 'job', async (ids: readonly string[]) => {
    const rows = await context.db.query<JobType[]>(
      `${SELECT} where id = any($1::bigint[])
         and office_code in (select descendant_code from office_scope where ancestor_code = any($2::text[]))`,
      [ids, staffOf(context.viewer).scopes],
    );
    return byKey(rows, ({ id }) => id);
  });

@Resolver(() => JobType)
export class JobResolver {
  @Allow({ staff: true })
  @Query(() => JobType, { nullable: true })
  async job(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<JobType | null> {
    return isId(id) ? ((await jobLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: true })
  @Query(() => [JobType], { description: 'Jobs that the viewer started, latest first.' })
  jobs(
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Ctx() context: Context,
  ): Promise<JobType[]> {
    const { limit } = pageRequest('job', first, null);
    return context.db.query<JobType[]>(`${SELECT} where created_by = $1 order by id desc limit ${limit}`, [
      staffOf(context.viewer).userId,
    ]);
  }

  @Allow({ staff: Object.values(CANCELLABLE) })
  @Mutation(() => JobType, {
    description:
      'Ends a preliminary grading or a confirmation of many that waits or is at work: what is done stays, and a run after it goes on from there. Takes the permission to start it.',
  })
  async cancelJob(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<JobType | undefined> {
    await cancelJob(context, id);
    return jobLoader(context).load(id);
  }

  @FieldResolver(() => Boolean)
  viewerCanCancel(@Root() job: JobType, @Ctx() { viewer }: Context): boolean {
    const permission = CANCELLABLE[job.kind];
    return (
      (job.status === 'QUEUED' || job.status === 'RUNNING') &&
      !job.cancelRequested &&
      permission !== undefined &&
      viewer?.permissions.has(permission) === true
    );
  }
}
