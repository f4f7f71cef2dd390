import { type Day } from '@portcredit/working-days';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Conditions } from '../../platform/database/conditions';
import { Allow } from '../../platform/graphql/allow';
import {
  type Connection,
  connectionOf,
  connectionType,
  pageRequest,
} from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { DayScalar, InstantScalar, JsonScalar } from '../../platform/graphql/scalars';
import { maskPersonalData } from '../../platform/personal-data';
import { staffOf } from '../../platform/viewer';
import { officeLoader, OfficeType, withinScopes } from '../offices';

@ObjectType('AuditEntry', {
  description: 'Something that was done: who, when, from where, to what, before and after.',
})
export class AuditEntryType {
  @Field(() => ID) id: string;
  @Field(() => InstantScalar) at: Date;
  @Field(() => String) actor: string;
  @Field(() => OfficeType, { nullable: true, description: 'The office whose auditors may read it.' })
  office?: OfficeType | null;
  @Field(() => String) operation: string;
  @Field(() => String) subjectType: string;
  @Field(() => String, { nullable: true }) subjectId: string | null;
  @Field(() => JsonScalar, { nullable: true }) before: object | null;
  @Field(() => JsonScalar, { nullable: true }) after: object | null;
  @Field(() => String, { nullable: true, description: 'Network address that the request came from.' })
  address: string | null;
  @Field(() => String) outcome: string;
  officeCode: string | null;
}

const AuditEntryConnectionType = connectionType('AuditEntry', () => AuditEntryType);

@InputType('AuditEntryFilter')
export class AuditEntryFilterInput {
  @Field(() => String, { nullable: true }) subjectType?: string | null;
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of who did it.' }) actor?:
    string | null;
  @Field(() => String, { nullable: true }) operation?: string | null;
  @Field(() => DayScalar, { nullable: true }) from?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'Included.' }) to?: Day | null;
}

const SELECT = `select entry.id, entry.at, entry.actor, entry.office_code as "officeCode", entry.operation,
  entry.subject_type as "subjectType", entry.subject_id as "subjectId", entry.before, entry.after, entry.address, entry.outcome`;

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Allow({ staff: 'READ_AUDIT' })
  @Query(() => AuditEntryConnectionType, {
    description: "The trail of the viewer's office and those below, latest first.",
  })
  async auditEntries(
    @Arg('filter', () => AuditEntryFilterInput, { nullable: true }) filter: AuditEntryFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<AuditEntryType>> {
    const request = pageRequest('audit-entry', first, after);
    const conditions = new Conditions();
    conditions.add((n) => withinScopes('entry.office_code', n), staffOf(context.viewer).scopes);
    const equal = {
      subject_type: filter?.subjectType,
      subject_id: filter?.subjectId,
      operation: filter?.operation,
    };
    for (const [column, value] of Object.entries(equal)) {
      if (typeof value === 'string') {
        conditions.add((n) => `entry.${column} = $${n}`, value);
      }
    }
    if (typeof filter?.actor === 'string') {
      conditions.add((n) => `position($${n} in entry.actor) > 0`, filter.actor);
    }
    if (typeof filter?.from === 'string') {
      conditions.add((n) => `entry.at >= ($${n}::date)::timestamp at time zone 'Asia/Shanghai'`, filter.from);
    }
    if (typeof filter?.to === 'string') {
      conditions.add(
        (n) => `entry.at < ($${n}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
        filter.to,
      );
    }
    const page = conditions.copy();
    if (request.afterId !== undefined) {
      page.add((n) => `entry.id < $${n}`, request.afterId);
    }
    const rows = await context.db.query<AuditEntryType[]>(
      `${SELECT} from audit_entry entry where ${page.sql} order by entry.id desc limit ${request.limit + 1}`,
      page.parameters,
    );
    // The value itself is seen where it lives, and that is noted; the trail shows that it was there, and that it changed.
    const shown = rows.map((row) => ({
      ...row,
      before: maskPersonalData(row.before) as object | null,
      after: maskPersonalData(row.after) as object | null,
    }));
    return connectionOf('audit-entry', request, shown, () =>
      conditions.count(context.db, 'audit_entry entry'),
    );
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async office(@Root() { officeCode }: AuditEntryType, @Ctx() context: Context): Promise<OfficeType | null> {
    return officeCode === null ? null : ((await officeLoader(context).load(officeCode)) ?? null);
  }
}
