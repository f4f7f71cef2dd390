import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { type DynamicMeasure } from '@portcredit/credit';
import { FILE_FORMATS, type FileFormat } from '../../../platform/files/read-table';
import { Allow } from '../../../platform/graphql/allow';
import { pageRequest } from '../../../platform/graphql/connection';
import { type CommandContext, type Context } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { jobLoader, JobType } from '../../../platform/jobs';
import { notFound } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { officeLoader, OfficeType, withinScopes } from '../../offices';
import { DynamicMeasureEnum } from '../../rule-sets';
import { startCreditEventImport } from './start-import';

const IMPORTERS = ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY'] as const;

registerEnumType(FILE_FORMATS, { name: 'FileFormat' });

/** How far an import is. */
export const IMPORT_STAGES = {
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  IMPORTING: 'IMPORTING',
  IMPORTED: 'IMPORTED',
  CLEARED: 'CLEARED',
} as const;
export type ImportStage = keyof typeof IMPORT_STAGES;
registerEnumType(IMPORT_STAGES, {
  name: 'CreditEventImportStage',
  description: '核对中、已核对、导入中、已导入、已清除（久未导入）',
});

@ObjectType('RowRefusalCount', { description: 'Why rows of a file are refused, and how many.' })
export class RowRefusalCountType {
  @Field(() => String, { description: 'A code of a refusal, or of its rule; stable.' }) code: string;
  @Field(() => String, { description: 'The sentence of the first of them.' }) message: string;
  @Field(() => Int) count: number;
  @Field(() => [Int], { description: 'Lines of the file, the first five.' }) lines: number[];
}

@ObjectType('LikelyDuplicateRows')
export class LikelyDuplicateRowsType {
  @Field(() => Int) count: number;
  @Field(() => [Int], { description: 'Lines of the file, the first five.' }) lines: number[];
}

@ObjectType('ReachedThreshold')
export class ReachedThresholdType {
  @Field(() => DynamicMeasureEnum) measure: DynamicMeasure;
  @Field(() => Int, { description: 'Enterprises that would reach it, and have not yet.' })
  enterprises: number;
}

@ObjectType('CreditEventImportCheck', {
  description:
    'What the rules say of a file; nothing of it is collected by that. read = collectible + repeated + refused',
})
export class CreditEventImportCheckType {
  @Field(() => Int) read: number;
  @Field(() => Int) collectible: number;
  @Field(() => Int, {
    description:
      'Of those that can be collected: rows that give way to another event of the same conduct (一次采集).',
  })
  superseded: number;
  @Field(() => Int, {
    description: "Of those: rows that wait for a second officer's word before they count.",
  })
  awaiting: number;
  @Field(() => Int, { description: 'Of those: rows that leave a task, as a penalty without its decision.' })
  withTasks: number;
  @Field(() => Int, { description: 'Rows of the same file that were collected before.' }) repeated: number;
  @Field(() => Int) refused: number;
  @Field(() => [RowRefusalCountType], { description: 'Most frequent first.' }) reasons: RowRefusalCountType[];
  @Field(() => LikelyDuplicateRowsType, {
    description:
      'Rows like an event that is there, or like another row: same enterprise, item, number and day. They are not refused.',
  })
  likelyDuplicates: LikelyDuplicateRowsType;
  @Field(() => [ReachedThresholdType]) reached: ReachedThresholdType[];
}

@ObjectType('CreditEventImportResult', {
  description: 'What became of the rows: read = collected + repeated + refused',
})
export class CreditEventImportResultType {
  @Field(() => Int) read: number;
  @Field(() => Int) collected: number;
  @Field(() => Int, { description: 'Rows of the same file that were collected before.' }) repeated: number;
  @Field(() => Int) refused: number;
  @Field(() => [RowRefusalCountType], { description: 'Most frequent first.' }) reasons: RowRefusalCountType[];
}

@ObjectType('CreditEventImport', {
  description:
    'A file of credit events: uploaded and checked as a whole, then, when an officer starts it, collected row by row.',
})
export class CreditEventImportType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => FILE_FORMATS) format: FileFormat;
  @Field(() => OfficeType, { description: 'Collects where a row names no office.' }) office?: OfficeType;
  @Field(() => InstantScalar) createdAt: Date;
  @Field(() => String, { nullable: true, description: 'Null for an import from the command line.' })
  createdBy: string | null;
  @Field(() => Int) rows: number;
  @Field(() => IMPORT_STAGES) stage: ImportStage;
  @Field(() => JobType, {
    nullable: true,
    description: 'The check, then the import; null for an import from the command line.',
  })
  job?: JobType | null;
  @Field(() => CreditEventImportCheckType, { nullable: true, description: 'Null until it is checked.' })
  check: CreditEventImportCheckType | null;
  @Field(() => CreditEventImportResultType, { nullable: true, description: 'Null until it is imported.' })
  result: CreditEventImportResultType | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Path of the refused rows, in a file of the same kind with the reason in added columns; null when there are none, or no longer.',
  })
  rejectsPath: string | null;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the same table was imported before: what was collected then is not collected again.',
  })
  importedBeforeAt: Date | null;
  @Field(() => Boolean) viewerCanStart?: boolean;
  officeCode: string;
  jobId: string | null;
}

const SELECT = `select import.id, import.file_name as "fileName", import.format, import.office_code as "officeCode",
    import.created_at as "createdAt", creator.display_name as "createdBy", import.rows, import.checked as check, import.result,
    case when import.finished_at is not null then 'IMPORTED' when import.cleared_at is not null then 'CLEARED'
      when import.started_at is not null then 'IMPORTING' when import.checked is not null then 'CHECKED' else 'CHECKING' end as stage,
    case when import.cleared_at is null and (coalesce(import.result, import.checked) ->> 'refused')::integer > 0
      then '/imports/credit-events/' || import.id || '/rejects.' || lower(import.format) end as "rejectsPath",
    (select max(other.finished_at) from event_import other where other.content_hash = import.content_hash and other.id <> import.id)
      as "importedBeforeAt",
    (select max(job.id) from job where job.kind in ('CREDIT_EVENT_CHECK', 'CREDIT_EVENT_IMPORT') and job.subject_id = import.id) as "jobId"
  from event_import import left join user_account creator on creator.id = import.created_by`;

/** An import of the viewer's offices; undefined for none, or one that is not hers to know of. */
export async function findEventImport(
  { db, viewer }: Pick<CommandContext, 'db' | 'viewer'>,
  id: string,
): Promise<CreditEventImportType | undefined> {
  if (!isId(id) || viewer?.kind !== 'STAFF' || !IMPORTERS.some((one) => viewer.permissions.has(one))) {
    return undefined;
  }
  const [found] = await db.query<CreditEventImportType[]>(
    `${SELECT} where import.id = $1 and ${withinScopes('import.office_code', 2)}`,
    [id, viewer.scopes],
  );
  return found;
}

@Resolver(() => CreditEventImportType)
export class CreditEventImportResolver {
  @Allow({ staff: IMPORTERS })
  @Query(() => CreditEventImportType, { nullable: true })
  async creditEventImport(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<CreditEventImportType | null> {
    return (await findEventImport(context, id)) ?? null;
  }

  @Allow({ staff: IMPORTERS })
  @Query(() => [CreditEventImportType], {
    description: "Imports of the viewer's office and those below, latest first.",
  })
  creditEventImports(
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Ctx() context: Context,
  ): Promise<CreditEventImportType[]> {
    const { limit } = pageRequest('event-import', first, null);
    return context.db.query<CreditEventImportType[]>(
      `${SELECT} where ${withinScopes('import.office_code', 1)} order by import.id desc limit ${limit}`,
      [staffOf(context.viewer).scopes],
    );
  }

  @Allow({ staff: IMPORTERS })
  @Mutation(() => CreditEventImportType, {
    description:
      'Collects the rows of a checked file, as a job. Rows that the rules refuse by then are given back, the others are collected; importing the same file again collects nothing twice.',
  })
  async startCreditEventImport(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<CreditEventImportType> {
    await startCreditEventImport(context, id);
    const found = await findEventImport(context, id);
    if (found === undefined) {
      throw notFound('导入');
    }
    return found;
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: CreditEventImportType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() { jobId }: CreditEventImportType, @Ctx() context: Context): Promise<JobType | null> {
    return jobId === null ? null : ((await jobLoader(context).load(jobId)) ?? null);
  }

  @FieldResolver(() => Boolean)
  async viewerCanStart(
    @Root() { stage, check, jobId }: CreditEventImportType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (!(stage === 'CHECKED' || stage === 'IMPORTING') || (check?.collectible ?? 0) === 0) {
      return false;
    }
    // Asked of the same job as is shown beside it, so that the two never contradict each other.
    const job = jobId === null ? undefined : await jobLoader(context).load(jobId);
    return job === undefined || job.finishedAt !== null;
  }
}

/** The import that a job is about. */
@Resolver(() => JobType)
export class JobEventImportResolver {
  @FieldResolver(() => CreditEventImportType, { nullable: true })
  async creditEventImport(
    @Root() job: JobType,
    @Ctx() context: Context,
  ): Promise<CreditEventImportType | null> {
    return job.kind === 'CREDIT_EVENT_CHECK' || job.kind === 'CREDIT_EVENT_IMPORT'
      ? ((await findEventImport(context, job.subjectId)) ?? null)
      : null;
  }
}
