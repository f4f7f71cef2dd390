import { REGIMES } from '@portcredit/credit';
import { type DataSource } from 'typeorm';
import { seedCalendar } from './modules/calendar';
import { ensureRunningCycles } from './modules/grading';
import { ROLES } from './modules/identity';
import { OFFICES } from './modules/offices';
import { publishRuleSet } from './modules/rule-sets';
import { type Clock } from './platform/clock';

/** What every installation has: offices, roles, the calendar, the rules and the running cycles. What is there stays. */
export async function seed(db: DataSource, clock: Clock): Promise<void> {
  await db.query(
    `insert into office (code, name, level, parent_code, official, source)
     select code, name, level, parent, official, source from jsonb_to_recordset($1::jsonb)
       as office (code text, name text, level text, parent text, official boolean, source text)
     where not exists (select from office known where known.code = office.code)`,
    [JSON.stringify(OFFICES)],
  );
  await db.query(
    `insert into role (code, name, permissions, office_code, built_in)
     select role.code, role.name, role.permissions, office.code, true
     from jsonb_to_recordset($1::jsonb) as role (code text, name text, permissions text[])
       join office on office.level = 'GENERAL_ADMINISTRATION'
     on conflict (code) do update set name = excluded.name, permissions = excluded.permissions where role.changed_at is null`,
    [JSON.stringify(ROLES)],
  );
  await seedCalendar(db);
  for (const rules of REGIMES) {
    await publishRuleSet(db, rules, clock.now());
  }
  await ensureRunningCycles(db, clock);
}
