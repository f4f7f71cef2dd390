import { type Day } from '@portcredit/working-days';
import { type DataSource } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { type Clock, today } from '../../platform/clock';
import { DEFAULT_REGIME, ruleSetOn } from '../rule-sets';
import { addDays } from '@portcredit/working-days';
import { changeCycles } from './cycles-lock';
import { insertCycle } from './open-grading-cycle';
import { addOpenEventsToCycle } from './open-events';

/** The days of the rule set's cycle that holds a day: twelve months from 1 October by default. */
export function cycleAround(
  day: Day,
  { month, day: startDay, months }: { month: number; day: number; months: number },
): { from: Day; to: Day } {
  const at = (index: number): Day => {
    const year = Math.floor(index / 12);
    return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String(startDay).padStart(2, '0')}`;
  };
  const [year = 0, dayMonth = 1] = day.split('-').map(Number);
  // Cycles follow each other without a gap, counted in months from the start month of year 0.
  const elapsed = year * 12 + dayMonth - 1 - (month - 1);
  let start = month - 1 + Math.floor(elapsed / months) * months;
  if (at(start) > day) {
    start -= months;
  }
  return { from: at(start), to: at(start + months) };
}

/**
 * A running cycle is always there for each bureau: opens the ones of today and tomorrow where no cycle holds that day.
 * A cycle that was opened by hand is respected; the new one fills the days beside it. Besides the usual regime a bureau goes on with
 * those in which it opened a first cycle by hand.
 */
export async function ensureRunningCycles(db: DataSource, clock: Clock): Promise<void> {
  const day = today(clock);
  const begun = await db.query<{ regime: string }[]>(
    `select distinct regime from grading_cycle where regime <> $1 order by regime`,
    [DEFAULT_REGIME],
  );
  for (const wanted of [day, addDays(day, 1)]) {
    for (const regime of [DEFAULT_REGIME, ...begun.map((one) => one.regime)]) {
      await openMissingCycles(db, clock, regime, wanted);
    }
  }
}

async function openMissingCycles(db: DataSource, clock: Clock, regime: string, day: Day): Promise<void> {
  const rules = await ruleSetOn(db, regime, day);
  if (rules === undefined) {
    return;
  }
  const { from, to } = cycleAround(day, rules.cycle);
  await db.transaction(async (tx) => {
    await changeCycles(tx);
    const bureaus = await tx.query<{ code: string; from: Day; to: Day }[]>(
      `select office.code,
         greatest($2::date, (select max(upper(period)) from grading_cycle where office_code = office.code and regime = $1 and upper(period) <= $4)) as "from",
         least($3::date, (select min(lower(period)) from grading_cycle where office_code = office.code and regime = $1 and lower(period) > $4)) as "to"
       from office where office.level = 'DIRECT_BUREAU'
         and ($5 or exists (select from grading_cycle where office_code = office.code and regime = $1 and upper(period) <= $4))
         and not exists (select from grading_cycle where office_code = office.code and regime = $1 and period @> $4::date)
       order by office.code`,
      [rules.regime, from, to, day, regime === DEFAULT_REGIME],
    );
    for (const bureau of bureaus) {
      const id = await insertCycle(tx, {
        regime: rules.regime,
        office: bureau.code,
        from: bureau.from,
        to: bureau.to,
        openedBy: null,
        at: clock.now(),
      });
      await addOpenEventsToCycle(tx, id, clock);
      await writeAudit(tx, SYSTEM, [
        {
          operation: 'OPEN_GRADING_CYCLE',
          subjectType: 'GradingCycle',
          subjectId: id,
          after: { regime: rules.regime, office: bureau.code, from: bureau.from, to: bureau.to },
          officeCode: bureau.code,
        },
      ]);
    }
  });
}
