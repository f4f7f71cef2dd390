import { type Day } from '@portcredit/working-days';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AUDIT_OUTCOMES, type AuditOutcome } from '../../platform/audit/write-audit';
import { Conditions } from '../../platform/database/conditions';
import { DayScalar } from '../../platform/graphql/scalars';
import { withinScopes } from '../offices';

registerEnumType(AUDIT_OUTCOMES, {
  name: 'AuditOutcome',
  description: 'What became of it: done, refused by a rule, broken off by a fault.',
});

@InputType('AuditEntryFilter')
export class AuditEntryFilterInput {
  @Field(() => String, { nullable: true }) subjectType?: string | null;
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of who did it.' }) actor?:
    string | null;
  @Field(() => String, { nullable: true }) operation?: string | null;
  @Field(() => AUDIT_OUTCOMES, { nullable: true }) outcome?: AuditOutcome | null;
  @Field(() => DayScalar, { nullable: true }) from?: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'Included.' }) to?: Day | null;
}

export const SELECT_ENTRY = `select entry.id, entry.at, entry.actor, entry.office_code as "officeCode", entry.operation,
  entry.subject_type as "subjectType", entry.subject_id as "subjectId", entry.before, entry.after, entry.address, entry.outcome`;

/** The office that is above all others: its auditors also read what belongs to no office, as guesses at a sign-in. */
const TOP_OFFICE = '000000';

/** What an auditor of these offices may read, and asks for. */
export function auditConditions(scopes: readonly string[], filter: AuditEntryFilterInput): Conditions {
  const conditions = new Conditions();
  conditions.add(
    (n) =>
      scopes.includes(TOP_OFFICE)
        ? `(entry.office_code is null or ${withinScopes('entry.office_code', n)})`
        : withinScopes('entry.office_code', n),
    scopes,
  );
  const equal = {
    subject_type: filter.subjectType,
    subject_id: filter.subjectId,
    operation: filter.operation,
    outcome: filter.outcome,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (typeof value === 'string') {
      conditions.add((n) => `entry.${column} = $${n}`, value);
    }
  }
  if (typeof filter.actor === 'string') {
    conditions.add((n) => `position($${n} in entry.actor) > 0`, filter.actor);
  }
  if (typeof filter.from === 'string') {
    conditions.add((n) => `entry.at >= ($${n}::date)::timestamp at time zone 'Asia/Shanghai'`, filter.from);
  }
  if (typeof filter.to === 'string') {
    conditions.add((n) => `entry.at < ($${n}::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.to);
  }
  return conditions;
}
