import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import {
  type Connection,
  connectionOf,
  connectionType,
  pageRequest,
} from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { InstantScalar, JsonScalar } from '../../platform/graphql/scalars';
import { maskPersonalData } from '../../platform/personal-data';
import { staffOf } from '../../platform/viewer';
import { officeLoader, OfficeType } from '../offices';
import { auditConditions, AuditEntryFilterInput, SELECT_ENTRY } from './audit-entry.queries';

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
    const conditions = auditConditions(staffOf(context.viewer).scopes, filter ?? {});
    const page = conditions.copy();
    if (request.afterId !== undefined) {
      page.add((n) => `entry.id < $${n}`, request.afterId);
    }
    const rows = await context.db.query<AuditEntryType[]>(
      `${SELECT_ENTRY} from audit_entry entry where ${page.sql} order by entry.id desc limit ${request.limit + 1}`,
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
