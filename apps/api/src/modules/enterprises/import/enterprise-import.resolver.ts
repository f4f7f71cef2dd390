import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { pageRequest } from '../../../platform/graphql/connection';
import { type CommandContext, type Context } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { jobLoader, JobType } from '../../../platform/jobs';
import { staffOf } from '../../../platform/viewer';
import { officeLoader, OfficeType, withinScopes } from '../../offices';

@ObjectType('EnterpriseImportResult', {
  description: 'read = created + updated + unchanged + repeated + rejected',
})
export class EnterpriseImportResultType {
  @Field(() => Int) read: number;
  @Field(() => Int) created: number;
  @Field(() => Int) updated: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int, { description: 'Rows that a later one of the same code replaced.' }) repeated: number;
  @Field(() => Int) rejected: number;
  @Field(() => Int, { description: 'Enterprises of the file that have no kind.' }) withoutKind: number;
}

@ObjectType('EnterpriseImport', {
  description: 'A file of enterprises that was uploaded, or read from the command line.',
})
export class EnterpriseImportType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => JobType, { nullable: true, description: 'Null for an import from the command line.' })
  job?: JobType | null;
  @Field(() => EnterpriseImportResultType, { nullable: true, description: 'Null until it has succeeded.' })
  result: EnterpriseImportResultType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Path of the refused rows as CSV; null when there are none.',
  })
  rejectsPath: string | null;
  officeCode: string;
  jobId: string | null;
}

const SELECT = `select import.id, import.file_name as "fileName", import.office_code as "officeCode", import.created_at as "createdAt",
    import.result, case when (import.result ->> 'rejected')::integer > 0 then '/imports/enterprises/' || import.id || '/rejects.csv' end as "rejectsPath",
    (select max(id) from job where kind = 'ENTERPRISE_IMPORT' and subject_id = import.id) as "jobId"
  from enterprise_import import`;

/** An import of the viewer's offices; undefined for none, or one that is not hers to know of. */
export async function findImport(
  { db, viewer }: Pick<CommandContext, 'db' | 'viewer'>,
  id: string,
): Promise<EnterpriseImportType | undefined> {
  if (!isId(id) || viewer?.kind !== 'STAFF') {
    return undefined;
  }
  const [found] = await db.query<EnterpriseImportType[]>(
    `${SELECT} where import.id = $1 and ${withinScopes('import.office_code', 2)}`,
    [id, viewer.scopes],
  );
  return found;
}

@Resolver(() => EnterpriseImportType)
export class EnterpriseImportResolver {
  @Allow({ staff: 'REGISTER_ENTERPRISE' })
  @Query(() => EnterpriseImportType, { nullable: true })
  async enterpriseImport(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<EnterpriseImportType | null> {
    return (await findImport(context, id)) ?? null;
  }

  @Allow({ staff: 'REGISTER_ENTERPRISE' })
  @Query(() => [EnterpriseImportType], {
    description: "Imports of the viewer's office and those below, latest first.",
  })
  enterpriseImports(
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Ctx() context: Context,
  ): Promise<EnterpriseImportType[]> {
    const { limit } = pageRequest('import', first, null);
    return context.db.query<EnterpriseImportType[]>(
      `${SELECT} where ${withinScopes('import.office_code', 1)} order by import.id desc limit ${limit}`,
      [staffOf(context.viewer).scopes],
    );
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: EnterpriseImportType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() { jobId }: EnterpriseImportType, @Ctx() context: Context): Promise<JobType | null> {
    return jobId === null ? null : ((await jobLoader(context).load(jobId)) ?? null);
  }
}

/** The import that a job is about. */
@Resolver(() => JobType)
export class JobImportResolver {
  @FieldResolver(() => EnterpriseImportType, { nullable: true })
  async enterpriseImport(
    @Root() job: JobType,
    @Ctx() context: Context,
  ): Promise<EnterpriseImportType | null> {
    return job.kind === 'ENTERPRISE_IMPORT' ? ((await findImport(context, job.subjectId)) ?? null) : null;
  }
}
