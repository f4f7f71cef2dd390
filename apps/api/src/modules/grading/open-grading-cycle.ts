import { daysBetween } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { requireRuleSetOn } from '../rule-sets';
import { changeCycles } from './cycles-lock';
import { addOpenEventsToCycle } from './open-events';
import { type OpenGradingCycleInput } from './grading-cycle.type';

const LONGEST_CYCLE_DAYS = 5 * 366;

/**
 * Opens a cycle, past or to come; events that were verified in it and counted in none until now count in it.
 * @returns its id
 * @throws Refusal INVALID_INPUT, FORBIDDEN, CYCLE_OVERLAP
 */
export async function openGradingCycle(
  context: CommandContext,
  input: OpenGradingCycleInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const { regime, office, from, to } = input;
  if (from >= to) {
    throw invalidInput('to', '周期的截止日应晚于起始日（截止日当天不含）。', 'PERIOD_EMPTY');
  }
  if (daysBetween(from, to) > LONGEST_CYCLE_DAYS) {
    throw invalidInput('to', '评定周期过长，请核对起止日期。', 'PERIOD_TOO_LONG');
  }
  await requireRuleSetOn(context.db, regime, from, 'from');
  await requireOwnOffice(context.db.manager, viewer, office);
  return context.db.transaction(async (tx) => {
    await requireBureau(tx, office);
    await changeCycles(tx);
    const id = await insertCycle(tx, {
      regime,
      office,
      from,
      to,
      openedBy: viewer.userId,
      at: context.clock.now(),
    });
    await addOpenEventsToCycle(tx, id, context.clock);
    await writeAudit(tx, context, [
      {
        operation: 'OPEN_GRADING_CYCLE',
        subjectType: 'GradingCycle',
        subjectId: id,
        after: { regime, office, from, to },
        officeCode: office,
      },
    ]);
    return id;
  });
}

async function requireBureau(tx: EntityManager, office: string): Promise<void> {
  const [bureau] = await tx.query<{ code: string }[]>(
    `select code from office where code = $1 and level = 'DIRECT_BUREAU'`,
    [office],
  );
  if (bureau === undefined) {
    throw invalidInput(
      'office',
      '评定周期由直属局开启，适用于其全部下属机构，请选择直属局。',
      'NOT_A_BUREAU',
    );
  }
}

export interface NewCycle {
  regime: string;
  office: string;
  from: string;
  to: string;
  openedBy: string | null;
  at: Date;
}

export async function insertCycle(
  tx: EntityManager,
  { regime, office, from, to, openedBy, at }: NewCycle,
): Promise<string> {
  const [created] = await tx.query<{ id: string }[]>(
    `insert into grading_cycle (regime, office_code, period, opened_by, opened_at)
     values ($1, $2, daterange($3, $4), $5, $6) returning id`,
    [regime, office, from, to, openedBy, at],
  );
  return created?.id ?? '';
}
