import { type DataSource, QueryFailedError } from 'typeorm';
import {
  type Client,
  collect,
  type Collected,
  caseInput,
  collectAutomatically,
  REPORT_CASE,
  inputFor,
  openWorld,
  register,
  type Registered,
  REVOKE,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let enterprise: Registered;
let counted: Collected;
let superseded: Collected;
let untouched: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  enterprise = await register(collector);
  const act = { enterpriseId: enterprise.id, conductKey: '甲' };
  superseded = await collect(collector, inputFor('J-001', act));
  counted = await collect(collector, inputFor('J-002', act));
  const revoked = await collect(collector, inputFor('J-003', { enterpriseId: enterprise.id }));
  await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: revoked.id, reason: '复议撤销' });
  await collectAutomatically(world, 'N-009', { enterpriseId: enterprise.id });
  await decideReview();
  await announceAndFinish();
  await sealFirstEntry();
  await rememberDecisions(revoked.id);
  await attachFiles(revoked.id);
  await world.as('CLOSING_OFFICER').ask(REPORT_CASE, { input: caseInput({ enterpriseId: enterprise.id }) });
  await adjustOne();
  await remindAndRecord();
  await tryAndDiscardDraft();
  await applyAndWithdraw();
  untouched = await world.fingerprint();
});
afterAll(async () => {
  // Whatever the tests of this file tried: nothing is stored but what was there before.
  const now = await world.fingerprint();
  await world.close();
  expect(now).toEqual(untouched);
});

/** A review that was confirmed, as a row. */
async function decideReview(): Promise<void> {
  await world.owner.query(
    `insert into grade_review (enterprise_id, cycle_id, origin, status, rule_set_id, graded_at, known_at, points, serious_penalty_points,
       facts_hash, preliminary_grade, grade_reason, confirm_by, adjust_by, final_grade, decided_at, decided_by)
     select $1, cycle.id, 'CYCLE', 'CONFIRMED', rule_set.id, now(), now(), 0, 0, '', 'A', 'POINTS', '2026-11-21', '2026-11-26', 'A', now(), account.id
     from grading_cycle cycle join rule_set on rule_set.regime = cycle.regime, user_account account
     where cycle.office_code = '380000' and account.username = 'grading.officer.380000'`,
    [enterprise.id],
  );
}

/** An office that was authorised, an adjustment that was done, and its file. */
async function adjustOne(): Promise<void> {
  await world.owner.query(`
    insert into grading_authorisation (office_code, document, granted_by, granted_at, revoked_by, revoked_at, revoke_reason)
      select '380100', '甬检通〔2026〕18号', id, now(), id, now(), '机构调整' from user_account where username = 'grading.officer.380000';
    insert into grade_confirmation (cycle_id, filter, digest, matching, requested_by, requested_at)
      select min(cycle.id), '{}', repeat('0', 64), 1, min(account.id), now() from grading_cycle cycle, user_account account;
    with adjustment as (
      insert into grade_adjustment (review_id, grade, reason, second_officer, status, proposed_by, proposed_at, ended_by, ended_at)
        select review.id, 'B', '整改', false, 'DONE', account.id, now(), account.id, now() from grade_review review, user_account account
        where account.username = 'grading.officer.380000' limit 1 returning id)
    insert into grade_adjustment_evidence (adjustment_id, evidence_id) select adjustment.id, evidence.id from adjustment, evidence limit 1;
  `);
}

const EVENTUALLY = '2026-12-01T00:01:00+08:00';

/** The result of that review as it was announced, with an objection that was dismissed, and made final; one more that runs. */
async function announceAndFinish(): Promise<void> {
  await world.owner.query(
    `insert into announcement (cycle_id, office_code, rule_set_id, first_day, last_day, announced_at, announced_by)
     select review.cycle_id, '380000', review.rule_set_id, '2026-11-16', '2026-11-23', now(), review.decided_by
     from grade_review review, generate_series(1, 2);
     insert into announcement_entry (announcement_id, review_id, enterprise_id, name, grade)
     select (select min(id) from announcement), review.id, review.enterprise_id, '甲', 'A' from grade_review review;
     insert into objection (entry_id, received_on, answer_by, by_enterprise, objector, statement, registered_at, registered_by)
     select entry.id, '2026-11-16', '2026-11-23', true, '乙', '不服', now(), review.decided_by
     from announcement_entry entry join grade_review review on review.id = entry.review_id;
     update objection set outcome = 'DISMISSED', answer = '维持', answered_at = now(), answered_late = false,
       answered_by = (select id from user_account where username = 'administrator.380000');
     update announcement set final_at = '${EVENTUALLY}' where id = (select min(id) from announcement)`,
  );
}

/** A reminder that was seen, and the business of a month. */
async function remindAndRecord(): Promise<void> {
  await world.owner.query(`
    insert into reminder (day, office_code, department, overdue, due_today, due_next, written_at) values ('2026-11-16', '380000', 'INSPECTION', 1, 0, 0, now());
    insert into business_volume (enterprise_id, month, declarations, source, recorded_at, recorded_by)
      select enterprise.id, '2026-10-01', 12, 'e-CIQ', now(), account.id from enterprise, user_account account where account.username = 'inspector.380000' limit 1;
    insert into list_removal (enterprise_id, regime, removed_on, document, recorded_by, recorded_at)
      select enterprise.id, 'AQSIQ_2013_93', '2026-11-16', '国质检通〔2026〕1号', account.id, now() from enterprise, user_account account where account.username = 'inspector.380000' limit 1;
    insert into reminder_seen (reminder_id, account_id, at) select reminder.id, account.id, now() from reminder, user_account account where account.username = 'inspector.380000';
  `);
}

/** A row in each table of the sealed trail: a table without one refuses nothing. */
async function sealFirstEntry(): Promise<void> {
  await world.owner.query(`
    insert into audit_leaf (index, entry_id, hash) select 0, min(id), sha256('leaf') from audit_entry;
    insert into audit_node (level, index, hash) values (1, 0, sha256('node'));
    insert into audit_checkpoint (size, root, sealed_at, upto_xid, upto_id, note) values (1, sha256('leaf'), now(), '1', 1, 'note');
  `);
}

/** A task that was settled, a decision on second officers, a subject that was left out. */
async function rememberDecisions(eventId: string): Promise<void> {
  await world.owner.query(
    `insert into credit_event_task (event_id, code, opened_at, settled_at, settled_by, note)
     select $1, 'NUMBER_ON_ANOTHER_ENTERPRISE', now(), now(), id, '已核对' from user_account where username = 'collector.380000'`,
    [eventId],
  );
  await world.owner.query(`
    insert into second_officer_setting (office_code, category, required, decided_at, decided_by)
    select '380000', 'EXTERNAL', false, now(), id from user_account where username = 'administrator.380000';
    insert into external_report (event_id, partner_id, external_id, input_hash, received_at)
    select min(event.id), min(partner.id), 'SJ-1', '', now() from credit_event event, partner;
    insert into subject_left_out (name, identifiers, rule_set_id, item_code, verified_on, detail, reason, office_code, recorded_by, recorded_at)
    select '远洋之星', '[]', rule_set.id, 'N-016', '2026-11-13', '检疫不合格', '单航次到港', '380000', account.id, now()
    from rule_set, user_account account where rule_set.regime = 'AQSIQ_2013_93' and account.username = 'collector.380000';
  `);
}

/** A draft that was edited, tried, and discarded, as rows. */
async function tryAndDiscardDraft(): Promise<void> {
  await world.owner.query(
    `with author as (select id from user_account where username = 'rule.owner.380000'),
       rules as (select id, content from rule_set where regime = 'AQSIQ_2013_93'),
       draft as (insert into rule_set_draft (regime, office_code, based_on, content, content_hash, status, created_by, created_at, ended_by,
           ended_at, discard_reason)
         select 'AQSIQ_2013_93', '380000', rules.id, content, repeat('0', 64), 'DISCARDED', author.id, now(), author.id, now(), 'test' from rules, author
         returning id),
       revision as (insert into rule_set_draft_revision (draft_id, revision, edited_by, edited_at, content_hash, changes)
         select draft.id, 1, author.id, now(), repeat('0', 64), '{}' from draft, author),
       trial as (insert into rule_set_trial (draft_id, content, content_hash, cycle_id, started_by, started_at, finished_at, result, result_hash)
         select draft.id, content, repeat('0', 64), (select min(id) from grading_cycle where office_code = '380000'), author.id, now(), now(), '{}', repeat('0', 64)
         from draft, rules, author returning id)
     insert into rule_set_trial_move select trial.id, $1, '380000', 'A', 'B', 0, 12 from trial`,
    [enterprise.id],
  );
}

/** An application that was granted, with what proved it, and the withdrawal of the grade that took effect, as rows. */
async function applyAndWithdraw(): Promise<void> {
  await world.owner.query(
    `with officer as (select id from user_account where username = 'grading.officer.000000'),
       other as (select id from user_account where username = 'grading.officer.380000'),
       rules as (select id from rule_set where regime = 'AQSIQ_2013_93'),
       batch as (insert into grade_batch (regime, grade, number, holds_from, document_number, office_code, granted_by, granted_at)
         select 'AQSIQ_2013_93', 'AA', 6, '2026-11-16', '质检通函〔2026〕1号', '000000', officer.id, now() from officer returning id),
       application as (insert into grade_application (enterprise_id, rule_set_id, regime, grade, applied_on, entered_by, entered_at, status,
           checks, checked_at, opinion, recommended_by, recommended_at, batch_id, ended_by, ended_at)
         select $1, rules.id, 'AQSIQ_2013_93', 'AA', '2026-11-16', other.id, now(), 'GRANTED', '[]', now(), '同意', other.id, now(), batch.id, officer.id, now()
         from officer, other, rules, batch returning id),
       proof as (insert into grade_application_proof (application_id, condition_code, files, handed_in_by, handed_in_at)
         select application.id, 'AA-2', 1, other.id, now() from application, other returning id),
       file as (insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
         select repeat('2', 64), 'b.pdf', 'application/pdf', 1, 'OTHER', '380000', other.id, now() from other returning id),
       proves as (insert into grade_application_evidence select file.id, proof.id from file, proof),
       opened as (insert into grade_withdrawal (enterprise_id, rule_set_id, regime, grade, reason, checks, defence_days, opened_by, opened_at)
         select $1, rules.id, 'AQSIQ_2013_93', 'AA', '不符', '[]', 10, other.id, now() from rules, other returning id),
       notice as (insert into grade_withdrawal_notice (withdrawal_id, served_on, way, receiver, defend_until, recorded_by, recorded_at)
         select opened.id, '2026-11-16', 'IN_PERSON', '王', '2026-11-26', other.id, now() from opened, other returning id, withdrawal_id),
       scan as (insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
         select repeat('3', 64), 'c.pdf', 'application/pdf', 1, 'OTHER', '380000', other.id, now() from other returning id),
       receipt as (insert into grade_withdrawal_receipt select scan.id, notice.id, other.id, now() from scan, notice, other)
     insert into grade_withdrawal_effect (withdrawal_id, notice_id, defend_until, effective_on, grade, decided_by, decided_at)
     select notice.withdrawal_id, notice.id, '2026-11-26', '2026-11-27', 'A', other.id, now() from notice, other`,
    [enterprise.id],
  );
  await world.owner.query(`update grade_withdrawal set status = 'EFFECTIVE'`);
}

/** A file that belongs to an event, one that was struck again, and one of an objection. */
async function attachFiles(eventId: string): Promise<void> {
  await world.owner.query(
    `with file as (insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
       select repeat('0', 64), 'a.pdf', 'application/pdf', 1, 'DECISION', '380000', id, now() from user_account, generate_series(1, 2)
       where username = 'collector.380000' returning id, uploaded_by),
     link as (insert into evidence_link (evidence_id, event_id, attached_by, attached_at)
       select id, $1, uploaded_by, now() from file returning id, attached_by)
     insert into evidence_strike (link_id, reason, struck_by, struck_at) select max(id), '误传', max(attached_by), now() from link`,
    [eventId],
  );
  await world.owner.query(
    `with file as (insert into evidence (sha256, name, media_type, size, kind, office_code, uploaded_by, uploaded_at)
       select repeat('3', 64), 'c.pdf', 'application/pdf', 1, 'OTHER', '380000', registered_by, now() from objection returning id)
     insert into objection_evidence select file.id, objection.id from file, objection`,
  );
}

const RESTRICTED = '23001';
const NO_RIGHT = '42501';

/** What became of a statement: the constraint that it broke, else the SQLSTATE; DONE where it was carried out. */
async function outcomeOf(db: DataSource, sql: string, parameters: unknown[] = []): Promise<string> {
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(sql, parameters);
    // Deferred constraints speak up now.
    await runner.query('set constraints all immediate');
    return 'DONE';
  } catch (error) {
    if (!(error instanceof QueryFailedError)) {
      throw error;
    }
    const { code, constraint } = error.driverError as { code: string; constraint?: string };
    return constraint ?? code;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Stores an event again, changed in some columns. */
const copyEvent = (id: string, changes: Record<string, unknown>): Promise<string> =>
  outcomeOf(
    world.owner,
    `insert into credit_event select (jsonb_populate_record(null::credit_event,
       to_jsonb(event) || jsonb_build_object('id', nextval(pg_get_serial_sequence('credit_event', 'id'))) || $2::jsonb)).*
     from credit_event event where id = $1`,
    [id, JSON.stringify(changes)],
  );

const newConduct = async (): Promise<string> => {
  const [row] = await world.owner.query<{ id: string }[]>(
    `select id from conduct where enterprise_id = $1 and key is null limit 1`,
    [enterprise.id],
  );
  return row?.id ?? '';
};

describe('What is written for good', () => {
  const PUBLISHED = {
    rule_set: `title = title || '!'`,
    collection_item: 'points = points + 1',
    grade_definition: `label = label || '!'`,
    dynamic_threshold: 'points = points + 1',
    rule_deadline: 'length = length + 1',
    inspection_measure: `title = title || '!'`,
  };
  const APPEND_ONLY = {
    announcement_entry: `grade = 'AA'`,
    credit_event_status: `reason = 'x'`,
    audit_entry: `actor = 'somebody else'`,
    audit_leaf: `hash = sha256('x')`,
    audit_node: `hash = sha256('x')`,
    audit_checkpoint: `note = 'x'`,
    second_officer_setting: 'required = not required',
    subject_left_out: `reason = 'x'`,
    penalty_case: 'fined = fined + 1',
    penalty_case_event: 'case_id = case_id + 1',
    evidence_link: 'attached_at = now()',
    evidence_strike: `reason = 'x'`,
    external_report: `external_id = 'x'`,
    grading_authorisation: `document = 'x'`,
    grade_adjustment: `reason = 'x'`,
    grade_confirmation: 'matching = matching + 1',
    grade_adjustment_evidence: 'evidence_id = evidence_id + 1',
    list_removal: `document = 'x'`,
    business_volume: 'declarations = declarations + 1',
    reminder: 'overdue = overdue + 1',
    reminder_seen: 'at = now()',
    rule_set_draft: `content = '{}'`,
    rule_set_draft_revision: `edited_by = null`,
    rule_set_trial: `result_hash = repeat('1', 64)`,
    rule_set_trial_move: `after = 'A'`,
    grade_batch: 'number = number + 1',
    grade_application: `checks = '[1]'`,
    grade_application_proof: `statement = 'x'`,
    grade_application_evidence: 'proof_id = proof_id + 1',
    objection_evidence: 'objection_id = objection_id + 1',
    grade_withdrawal: `status = 'OPEN'`,
    grade_withdrawal_notice: `served_on = '2026-11-01'`,
    grade_withdrawal_receipt: 'attached_at = now()',
    grade_withdrawal_effect: `effective_on = '2026-11-28'`,
  };
  const statements = [...Object.entries(PUBLISHED), ...Object.entries(APPEND_ONLY)].flatMap(
    ([table, change]) => [
      `update ${table} set ${change}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ],
  );
  const more = [
    `delete from credit_event`,
    `truncate credit_event cascade`,
    `update grade set value = 'AA'`,
    `update grade set valid = daterange('2020-01-01', null)`,
    `update grade set official = not official`,
    `update grade set known = tstzrange(lower(known) - interval '1 day', null)`,
    `delete from grade`,
    `truncate grade cascade`,
    `update announcement set last_day = '2026-12-31'`,
    `update announcement set final_at = null where final_at is not null`,
    `update announcement set final_by = announced_by where final_at is not null`,
    `delete from announcement`,
    `truncate announcement cascade`,
    `update objection set answer = 'x'`,
    `update objection set statement = 'x'`,
    `update objection set outcome = null, answer = null, answered_at = null, answered_by = null, answered_late = null`,
    `delete from objection`,
    `truncate objection cascade`,
    `update grade_review set final_grade = 'AA'`,
    `update grade_review set status = 'PRELIMINARY', final_grade = null, decided_at = null, decided_by = null`,
    `update credit_event_task set code = 'DECISION_MISSING'`,
    `update credit_event_task set note = 'x' where settled_at is not null`,
    `update evidence set name = 'x'`,
    `update evidence set sha256 = repeat('1', 64)`,
    `truncate evidence cascade`,
    `delete from credit_event_task`,
    `truncate credit_event_task cascade`,
    `delete from grade_review`,
    `update grade_review set cycle_id = cycle_id + 1`,
    `delete from enterprise`,
    `truncate enterprise cascade`,
    `delete from grading_cycle`,
    `truncate grading_cycle cascade`,
    `delete from user_account`,
    `truncate user_account cascade`,
    `truncate grade_review cascade`,
    `insert into collection_item select rule_set_id, 'X-001', 999, category, description, points, legal_basis, kinds, collector, mode,
       serious, effect, official, source from collection_item limit 1`,
    `update rule_set set status = 'DRAFT', published_at = null`,
  ];

  test.each([...statements, ...more])('refuses its owner, and the application, %s', async (sql) => {
    expect(await outcomeOf(world.owner, sql)).toBe(RESTRICTED);
    expect([RESTRICTED, NO_RIGHT]).toContain(await outcomeOf(world.platform.db, sql));
  });

  test('refuses to be emptied table by table, each for itself and not for another that depends on it', async () => {
    const TRUNCATE_TRIGGER = 32;
    const guarded = await world.owner.query<{ name: string }[]>(
      `select distinct tgrelid::regclass::text as name from pg_trigger
       where not tgisinternal and tgenabled = 'O' and tgtype & ${TRUNCATE_TRIGGER} > 0 order by 1`,
    );
    expect(guarded.map(({ name }) => name)).toEqual(
      [
        ...Object.keys(PUBLISHED),
        ...Object.keys(APPEND_ONLY),
        'announcement',
        'credit_event',
        'credit_event_task',
        'enterprise',
        'evidence',
        'grade',
        'grade_review',
        'grading_cycle',
        'objection',
        'partner_receipt',
        'partner_receipt_enterprise',
        'user_account',
      ].sort(),
    );
  });

  test('refuses every change of every fact of an event', async () => {
    const columns = await world.owner.query<{ name: string; type: string }[]>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = 'credit_event' and table_schema = 'public' order by ordinal_position`,
    );
    const other: Record<string, (column: string) => string> = {
      text: (column) => `coalesce(${column}, '') || '1'`,
      bigint: (column) => `coalesce(${column}, 0) + 1`,
      integer: (column) => `${column} + 1`,
      boolean: (column) => `not ${column}`,
      date: (column) => `coalesce(${column} - 1, '2020-01-01')`,
      'timestamp with time zone': (column) => `${column} - interval '1 second'`,
    };
    const outcomes: Record<string, string> = {};
    for (const { name, type } of columns) {
      outcomes[name] = await outcomeOf(
        world.owner,
        `update credit_event set ${name} = ${other[type]?.(name)} where id = $1`,
        [counted.id],
      );
    }
    // The status and what goes with it may change, held by constraints of their own.
    expect(outcomes).toMatchObject({
      status: 'credit_event_status_known',
      superseded_by_id: 'credit_event_superseded_by_something',
    });
    const facts = Object.entries(outcomes).filter(
      ([name]) => !['status', 'superseded_by_id', 'cycle_id'].includes(name),
    );
    expect(facts.length).toBeGreaterThan(20);
    expect(facts).toEqual(facts.map(([name]) => [name, RESTRICTED]));
  });

  test('lets the end of what was known of a grade be set, once', async () => {
    const end = `update grade set known = tstzrange(lower(known), 'infinity'::timestamptz)`;
    expect(await outcomeOf(world.owner, end)).toBe('DONE');
    expect(
      await outcomeOf(world.owner, `${end}; update grade set known = tstzrange(lower(known), null)`),
    ).toBe(RESTRICTED);
  });

  test('lets a draft be changed and thrown away, and keeps one for each regime', async () => {
    const draft = (version: number): string =>
      `insert into rule_set (regime, version, title, effective_from, cycle_month, cycle_day, cycle_months, initial_grade,
         initial_grade_official, initial_grade_source)
       values ('AQSIQ_2013_93', ${version}, 'draft', '2027-01-01', 10, 1, 12, 'B', false, 'test');`;
    const change = `update rule_set set title = 'changed' where status = 'DRAFT'; delete from rule_set where status = 'DRAFT'`;

    expect(await outcomeOf(world.platform.db, `${draft(2)} ${change}`)).toBe('DONE');
    expect(await outcomeOf(world.platform.db, draft(2) + draft(3))).toBe('rule_set_one_draft');
    expect(await outcomeOf(world.platform.db, draft(1))).toBe('rule_set_version_unique');
  });

  test('keeps the code of an item to one regime, and lets the next version of that regime have it', async () => {
    const items = (regime: string): string =>
      `do $$ declare fresh bigint; begin
         insert into rule_set (regime, version, title, effective_from, cycle_month, cycle_day, cycle_months, initial_grade,
           initial_grade_official, initial_grade_source)
         values ('${regime}', 2, 'draft', '2027-01-01', 10, 1, 12, 'B', false, 'test') returning id into fresh;
         insert into collection_item select fresh, code, position, category, description, points, legal_basis, kinds, collector, mode,
           serious, effect, official, source from collection_item where code = 'J-001';
       end $$`;

    expect(await outcomeOf(world.platform.db, items('CIQ_FOUR_LEVEL'))).toBe(
      'collection_item_code_of_one_regime',
    );
    expect(await outcomeOf(world.platform.db, items('AQSIQ_2013_93'))).toBe('DONE');
  });

  test('keeps one open draft for each regime, and from publishing it whoever edited it', async () => {
    const account = (name: string): string => `(select id from user_account where username = '${name}')`;
    const open = `with draft as (insert into rule_set_draft (regime, office_code, content, content_hash, created_by, created_at)
        values ('AQSIQ_2013_93', '380000', '{}', repeat('0', 64), ${account('rule.owner.380000')}, now()) returning id)
      insert into rule_set_draft_revision select id, 1, ${account('rule.owner.380000')}, now(), repeat('0', 64), '{}' from draft;`;
    const publish = (name: string): string =>
      `${open} update rule_set_draft set status = 'PUBLISHED', ended_by = ${account(name)}, ended_at = now() where status = 'OPEN'`;

    expect(await outcomeOf(world.platform.db, open + open)).toBe('rule_set_draft_one_open');
    expect(await outcomeOf(world.platform.db, publish('rule.owner.380000'))).toBe('rule_set_draft_four_eyes');
    expect(await outcomeOf(world.platform.db, publish('publisher.000000'))).toBe('DONE');
  });
});

describe('Of the events of a conduct', () => {
  test('a second one cannot count, stored anew or brought back', async () => {
    expect(await copyEvent(counted.id, { number_issued: false })).toBe(
      'credit_event_one_effective_for_each_conduct',
    );
    expect(
      await outcomeOf(
        world.platform.db,
        `update credit_event set status = 'EFFECTIVE', superseded_by_id = null where id = $1`,
        [superseded.id],
      ),
    ).toBe('credit_event_one_effective_for_each_conduct');
  });

  test('one that gave way names the one it gave way to, and no other does', async () => {
    const update = (id: string, status: string, by: string | null): Promise<string> =>
      outcomeOf(
        world.platform.db,
        `update credit_event set status = $2, superseded_by_id = $3 where id = $1`,
        [id, status, by],
      );
    expect(await update(superseded.id, 'SUPERSEDED', null)).toBe('credit_event_superseded_by_something');
    expect(await update(counted.id, 'REVOKED', superseded.id)).toBe('credit_event_superseded_by_something');
    expect(await update(superseded.id, 'SUPERSEDED', '999999')).toBe('credit_event_superseded_by_fk');
  });

  test('an enterprise has a conduct of a name once', async () => {
    expect(
      await outcomeOf(world.platform.db, `insert into conduct (enterprise_id, key) values ($1, '甲')`, [
        enterprise.id,
      ]),
    ).toBe('conduct_key_unique');
  });
});

describe('A file of evidence', () => {
  test('stays as long as it belongs to an event, also where it was struck', async () => {
    expect(await outcomeOf(world.owner, `delete from evidence`)).toBe('evidence_link_evidence_fk');
    expect(await outcomeOf(world.platform.db, `delete from evidence`)).toBe('evidence_link_evidence_fk');
  });

  test('stays as long as it belongs to an objection, and belongs to one alone', async () => {
    expect(await outcomeOf(world.owner, `delete from evidence where name = 'c.pdf'`)).toBe(
      'objection_evidence_file_fk',
    );
    expect(
      await outcomeOf(world.platform.db, `insert into objection_evidence select * from objection_evidence`),
    ).toBe('objection_evidence_pk');
  });

  test.each([
    [
      'evidence_link_once',
      `insert into evidence_link (evidence_id, event_id, attached_by, attached_at)
       select evidence_id, event_id, attached_by, attached_at from evidence_link`,
    ],
    ['evidence_strike_pk', `insert into evidence_strike select * from evidence_strike`],
    [
      'evidence_strike_has_reason',
      `insert into evidence_strike (link_id, reason, struck_by, struck_at)
       select min(id), ' ', min(attached_by), now() from evidence_link`,
    ],
    ...Object.entries({
      evidence_sha256: `sha256 = 'x'`,
      evidence_media_type: `media_type = 'text/html'`,
      evidence_size: 'size = 20971521',
      evidence_kind: `kind = 'X'`,
      evidence_name: `name = ' '`,
    }).map(([constraint, change]) => {
      const [column = '', value = ''] = change.split(' = ');
      const columns = [
        'sha256',
        'name',
        'media_type',
        'size',
        'kind',
        'office_code',
        'uploaded_by',
        'uploaded_at',
      ];
      return [
        constraint,
        `insert into evidence (${columns.join(', ')}) select ${columns.map((one) => (one === column ? value : one)).join(', ')} from evidence`,
      ];
    }),
  ])('keeps %s', async (constraint, sql) => {
    expect(await outcomeOf(world.owner, sql)).toBe(constraint);
  });
});

describe('A grade on application', () => {
  /** Stores an application again, changed in some columns. */
  const copyOf = (table: string, changes: Record<string, unknown>): Promise<string> =>
    outcomeOf(
      world.owner,
      `insert into ${table} overriding system value select (jsonb_populate_record(null::${table},
         to_jsonb(one) || '{"id": 999999}'::jsonb || $1::jsonb)).* from ${table} one`,
      [JSON.stringify(changes)],
    );
  const APPLIED = {
    status: 'APPLIED',
    opinion: null,
    recommended_by: null,
    recommended_at: null,
    batch_id: null,
    ended_by: null,
    ended_at: null,
  };

  test.each<[string, Record<string, unknown>]>([
    ['DONE', APPLIED],
    ['grade_application_grade_fk', { ...APPLIED, grade: 'E' }],
    ['grade_application_granted_in_batch', { batch_id: null }],
    ['grade_application_ended_by_somebody', { ended_by: null }],
    ['grade_application_recommended_by_somebody', { ...APPLIED, status: 'RECOMMENDED' }],
    [
      'grade_application_refused_with_reason',
      { ...APPLIED, status: 'DECLINED', ended_by: 1, ended_at: '2026-11-16' },
    ],
    ['grade_application_status', { ...APPLIED, status: 'X' }],
  ])('keeps %s', async (constraint, changes) => {
    expect(await copyOf('grade_application', changes)).toBe(constraint);
  });

  test('is granted by somebody else than who recommended it', async () => {
    const [row] = await world.owner.query<{ by: string }[]>(
      `select recommended_by as by from grade_application limit 1`,
    );
    expect(await copyOf('grade_application', { ended_by: row?.by })).toBe('grade_application_four_eyes');
  });

  const again = (more: string): Promise<string> =>
    outcomeOf(
      world.owner,
      `insert into grade_application overriding system value select (jsonb_populate_record(null::grade_application,
         to_jsonb(one) || jsonb_build_object('id', 999990 + number) || $1::jsonb)).*
       from grade_application one, generate_series(1, 2) as number; ${more}`,
      [JSON.stringify(APPLIED)],
    );

  test('is applied for once at a time', async () => {
    expect(await again('')).toBe('grade_application_one_open');
  });

  test.each([
    [`opinion = 'x'`],
    [`checks = '[1]'`],
    [`status = 'APPLIED', opinion = null, recommended_by = null, recommended_at = null`],
    [`grade = 'A'`],
  ])('once recommended, is not changed in %s', async (change) => {
    const RECOMMENDED = {
      id: 999_999,
      status: 'RECOMMENDED',
      batch_id: null,
      ended_by: null,
      ended_at: null,
    };
    expect(
      await outcomeOf(
        world.owner,
        `with one as (select to_jsonb(old) as facts from grade_application old)
         insert into grade_application overriding system value
         select (jsonb_populate_record(null::grade_application, facts || '${JSON.stringify(RECOMMENDED)}'::jsonb)).* from one;
         update grade_application set ${change} where id = 999999`,
      ),
    ).toBe(RESTRICTED);
  });

  test('is proved by a statement or a file', async () => {
    expect(await copyOf('grade_application_proof', { files: 0, statement: ' ' })).toBe(
      'grade_application_proof_not_empty',
    );
  });

  test('a batch has a number of its own, and a document', async () => {
    expect(await copyOf('grade_batch', {})).toBe('grade_batch_number_once');
    expect(await copyOf('grade_batch', { number: 7, document_number: ' ' })).toBe(
      'grade_batch_document_not_blank',
    );
    expect(await copyOf('grade_batch', { number: 0 })).toBe('grade_batch_number');
  });

  test.each<[string, string]>([
    ['grade_batch_when_by_application', `'APPLICATION'`],
    ['grade_withdrawal_when_withdrawn', `'WITHDRAWAL'`],
  ])('no grade is there without what it rests on: %s', async (constraint, basis) => {
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
         values ($1, 'OTHER', 'AA', daterange(null, null), tstzrange(null, null), ${basis}, false)`,
        [enterprise.id],
      ),
    ).toBe(constraint);
  });

  const OPEN = { id: 999_999, status: 'OPEN' };
  const opened = `insert into grade_withdrawal overriding system value select (jsonb_populate_record(null::grade_withdrawal,
    to_jsonb(old) || '${JSON.stringify(OPEN)}'::jsonb)).* from grade_withdrawal old;`;
  const effectOf = (noticeId: string, until: string, on: string): string =>
    `insert into grade_withdrawal_effect (withdrawal_id, notice_id, defend_until, effective_on, grade, decided_by, decided_at)
     select 999999, ${noticeId}, '${until}', '${on}', 'A', min(id), now() from user_account;`;
  const noticed = `insert into grade_withdrawal_notice (withdrawal_id, served_on, way, receiver, defend_until, recorded_by, recorded_at)
    select 999999, '2026-11-16', 'POST', '王', '2026-11-26', min(id), now() from user_account;`;
  const NOTICE = '(select id from grade_withdrawal_notice where withdrawal_id = 999999)';

  test.each<[string, string, string]>([
    ['without a notice', opened + effectOf('null', '2026-11-26', '2026-11-27'), '23502'],
    [
      'with the notice of another',
      opened + effectOf('(select min(id) from grade_withdrawal_notice)', '2026-11-26', '2026-11-27'),
      'grade_withdrawal_effect_notice_fk',
    ],
    [
      'with another end of the defence than the notice gives',
      opened + noticed + effectOf(NOTICE, '2026-11-25', '2026-11-26'),
      'grade_withdrawal_effect_notice_fk',
    ],
    [
      'on the last day for the defence',
      opened + noticed + effectOf(NOTICE, '2026-11-26', '2026-11-26'),
      'grade_withdrawal_effect_after_defence',
    ],
    [
      'by its status alone',
      `${opened} update grade_withdrawal set status = 'EFFECTIVE' where id = 999999`,
      'grade_withdrawal_effective_by_effect',
    ],
    [
      'on the day after it',
      `${opened}${noticed}${effectOf(NOTICE, '2026-11-26', '2026-11-27')} update grade_withdrawal set status = 'EFFECTIVE' where id = 999999`,
      'DONE',
    ],
  ])('a withdrawal takes effect %s: %s', async (_when, sql, outcome) => {
    expect(await outcomeOf(world.owner, sql)).toBe(outcome);
  });

  test.each<[string, string, string]>([
    ['two at a time', opened + opened.replace('999999', '999998'), 'grade_withdrawal_one_open'],
    ['two notices', opened + noticed + noticed, 'grade_withdrawal_notice_once'],
    [
      'a notice without time for a defence',
      opened + noticed.replace('2026-11-26', '2026-11-16'),
      'grade_withdrawal_notice_leaves_time',
    ],
    [
      'one that is dropped without a reason',
      `${opened} update grade_withdrawal set status = 'DROPPED', dropped_by = 1, dropped_at = now(), drop_reason = ' ' where id = 999999`,
      'grade_withdrawal_dropped_with_reason',
    ],
    [
      'another reason than it was opened with',
      `${opened} update grade_withdrawal set reason = 'x' where id = 999999`,
      RESTRICTED,
    ],
  ])('a withdrawal has not %s', async (_what, sql, outcome) => {
    expect(await outcomeOf(world.owner, sql)).toBe(outcome);
  });
});

describe('The id of a source', () => {
  test('names one event of that source, and is not blank', async () => {
    const elsewhere = { conduct_id: await newConduct(), status: 'REVOKED', number_issued: false };
    const named = (source: string): string =>
      `insert into credit_event select (jsonb_populate_record(null::credit_event, to_jsonb(event) || jsonb_build_object(
         'id', nextval(pg_get_serial_sequence('credit_event', 'id')), 'source', '${source}', 'external_id', 'A-1') || $2::jsonb)).*
       from credit_event event where id = $1`;
    const store = (...sources: string[]): Promise<string> =>
      outcomeOf(
        world.platform.db,
        `do $do$ begin ${sources
          .map((source) =>
            named(source)
              .replace('$1', counted.id)
              .replace('$2', `'${JSON.stringify(elsewhere)}'`),
          )
          .join(';')}; end $do$`,
      );
    expect(await store('ECIQ', 'PARTNER')).toBe('DONE');
    expect(await store('ECIQ', 'ECIQ')).toBe('credit_event_external_id_unique');
    expect(await copyEvent(counted.id, { ...elsewhere, external_id: ' ' })).toBe(
      'credit_event_external_id_not_blank',
    );
    expect(await copyEvent(counted.id, { ...elsewhere, department: 'POLICE' })).toBe(
      'credit_event_department',
    );
  });
});

describe('Business numbers', () => {
  test('one that the system gave cannot stand on two events', async () => {
    const elsewhere = { conduct_id: await newConduct(), status: 'REVOKED' };

    expect(await copyEvent(counted.id, elsewhere)).toBe('credit_event_issued_number_unique');
    // One that was given by hand may.
    expect(await copyEvent(counted.id, { ...elsewhere, number_issued: false })).toBe('DONE');
  });

  test.each([[0], [1_000], [-1]])('a counter cannot stand at %i', async (last) => {
    const counter = `('J', '380000', '2030-01-01', ${last})`;
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into business_number_counter (prefix, office_code, day, last) values ${counter}`,
      ),
    ).toBe('business_number_counter_within_three_digits');
    expect(await outcomeOf(world.platform.db, `update business_number_counter set last = ${last}`)).toBe(
      'business_number_counter_within_three_digits',
    );
  });

  test.each([
    ['another prefix', `('X', '380000', '2030-01-01', 1)`, 'business_number_counter_prefix'],
    ['an office that there is not', `('J', '999999', '2030-01-01', 1)`, 'business_number_counter_office_fk'],
    ['the same day twice', `('J', '380000', '2026-11-16', 1)`, 'business_number_counter_pk'],
  ])('a counter cannot be of %s', async (_what, row, constraint) => {
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into business_number_counter (prefix, office_code, day, last) values ${row}`,
      ),
    ).toBe(constraint);
  });
});

describe('An event and its history', () => {
  test.each([
    ['without a number', { business_number: ' ', number_issued: false }, 'credit_event_number_not_blank'],
    [
      'of a conduct after its finding',
      { occurred_on: '2026-11-17' },
      'credit_event_occurred_before_verified',
    ],
    ['of staff, without its collector', { collected_by: null }, 'credit_event_staff_has_collector'],
    ['of an item that its rules do not hold', { item_code: 'X-1' }, 'credit_event_item_fk'],
    ['of an unknown source', { source: 'RUMOUR' }, 'credit_event_source'],
  ])('an event cannot be stored %s', async (_what, changes, constraint) => {
    const apart = { conduct_id: await newConduct(), status: 'REVOKED', number_issued: false };
    expect(await copyEvent(counted.id, { ...apart, ...changes })).toBe(constraint);
  });

  test.each([
    ['DISMISSED', null],
    ['DISMISSED', '  '],
    ['REVOKED', null],
    ['REVOKED', ''],
  ])('no event is %s for the reason %j', async (status, reason) => {
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into credit_event_status (event_id, status, at, reason) values ($1, $2, now(), $3)`,
        [counted.id, status, reason],
      ),
    ).toBe('credit_event_status_reason_when_struck');
  });
});

describe('Who answers, corrections and tasks', () => {
  const apart = async (): Promise<Record<string, unknown>> => ({
    conduct_id: await newConduct(),
    status: 'REVOKED',
    number_issued: false,
  });

  test('another party comes with a reason, and is another', async () => {
    const party = { ...(await apart()), other_party_id: enterprise.id, responsibility_reason: '由其装运' };
    expect(await copyEvent(counted.id, party)).toBe('credit_event_other_party_is_another');
    expect(await copyEvent(counted.id, { ...party, other_party_id: null })).toBe(
      'credit_event_responsibility_has_reason',
    );
  });

  test('an event is corrected once', async () => {
    expect(
      await outcomeOf(
        world.owner,
        `insert into credit_event select (jsonb_populate_record(null::credit_event, to_jsonb(event) || jsonb_build_object(
           'id', nextval(pg_get_serial_sequence('credit_event', 'id')), 'corrects_id', event.id, 'status', 'REVOKED',
           'number_issued', false))).* from credit_event event, generate_series(1, 2) where event.id = $1`,
        [counted.id],
      ),
    ).toBe('credit_event_corrected_once');
  });

  const task = (columns: string, values: string): Promise<string> =>
    outcomeOf(
      world.platform.db,
      `insert into credit_event_task (event_id, code, opened_at${columns})
       select $1, 'NUMBER_ON_ANOTHER_ENTERPRISE', now()${values} from user_account where username = 'collector.380000'`,
      [counted.id],
    );

  test('a task is opened once, and settled by somebody with a note', async () => {
    expect(await task('', '')).toBe('DONE');
    expect(await task(', settled_at, note', `, now(), '已核对'`)).toBe(
      'credit_event_task_settled_by_somebody',
    );
    expect(await task(', settled_at, settled_by, note', `, now(), id, ' '`)).toBe(
      'credit_event_task_number_has_note',
    );
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into credit_event_task (event_id, code, opened_at)
         select event_id, code, now() from credit_event_task limit 1`,
      ),
    ).toBe('credit_event_task_once');
  });
});

describe('Grades, cycles and totals', () => {
  const grade = (regime: string, valid: string, known: string): Promise<string> =>
    outcomeOf(
      world.platform.db,
      `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
       values ($1, $2, 'A', ${valid}, ${known}, 'REGISTRATION', false)`,
      [enterprise.id, regime],
    );

  test('an enterprise holds one grade of a regime on a day, as known at an instant', async () => {
    const forever = 'tstzrange(null, null)';
    expect(await grade('AQSIQ_2013_93', `daterange('2026-11-16', '2026-11-17')`, forever)).toBe(
      'grade_one_at_a_time',
    );
    expect(await grade('AQSIQ_2013_93', `daterange('2030-01-01', null)`, forever)).toBe(
      'grade_one_at_a_time',
    );
    // On days before, as known before, or of another regime there may be another.
    expect(await grade('AQSIQ_2013_93', `daterange(null, '2026-11-16')`, forever)).toBe('DONE');
    expect(await grade('AQSIQ_2013_93', 'daterange(null, null)', `tstzrange(null, '2026-11-01')`)).toBe(
      'DONE',
    );
    expect(await grade('CUSTOMS_2026_282', 'daterange(null, null)', forever)).toBe('DONE');
  });

  test('a grade by a review has its review, and no other has', async () => {
    expect(
      await outcomeOf(
        world.platform.db,
        `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
         values ($1, 'OTHER', 'A', daterange(null, null), tstzrange(null, null), 'REVIEW', false)`,
        [enterprise.id],
      ),
    ).toBe('grade_review_when_by_review');
  });

  test('cycles of one office and regime do not overlap', async () => {
    const cycle = (from: string, to: string): Promise<string> =>
      outcomeOf(
        world.platform.db,
        `insert into grading_cycle (regime, office_code, period, opened_at) values ('AQSIQ_2013_93', '380000', daterange($1, $2), now())`,
        [from, to],
      );
    expect(await cycle('2026-09-01', '2026-10-02')).toBe('grading_cycle_no_overlap');
    expect(await cycle('2026-09-01', '2026-10-01')).toBe('DONE');
    expect(await cycle('2026-09-01', '2026-09-01')).toBe('grading_cycle_not_empty');
  });

  test('totals cannot fall below zero, nor hold more of serious penalties than of all', async () => {
    for (const [change, constraint] of [
      ['points = -1, serious_penalty_points = 0', 'standing_points'],
      ['serious_penalty_points = points + 1', 'standing_serious'],
      ['direct_d = -1', 'standing_direct_d'],
    ]) {
      expect(await outcomeOf(world.platform.db, `update standing set ${change}`)).toBe(constraint);
    }
  });

  test.each([
    [`status = 'ADJUSTED', reason = null`, 'grade_review_adjusted_has_reason'],
    [`status = 'ADJUSTED', reason = ' '`, 'grade_review_adjusted_has_reason'],
    [`final_grade = 'B'`, 'grade_review_confirmed_as_graded'],
    [`decided_by = null`, 'grade_review_decided_has_officer'],
    [`final_grade = 'F', status = 'ADJUSTED', reason = 'x'`, 'grade_review_final_grade_fk'],
    [`decided_by = 999999`, 'grade_review_officer_fk'],
  ])('a review cannot be decided with %s', async (change, constraint) => {
    const columns = Object.fromEntries(
      change.split(', ').map((part) => part.split(' = ') as [string, string]),
    );
    const [review] = await world.owner.query<{ id: string }[]>(`select id from grade_review`);
    const values = Object.entries(columns).map(([name, value]) => `'${name}', ${value}`);
    expect(
      await outcomeOf(
        world.owner,
        `insert into grade_review overriding system value select (jsonb_populate_record(null::grade_review,
           to_jsonb(review) || jsonb_build_object('id', 999999, 'origin', 'DYNAMIC', ${values.join(', ')}))).*
         from grade_review review where id = $1`,
        [review?.id],
      ),
    ).toBe(constraint);
  });
});

test.each([
  ['enterprise_id', 'grade_review_enterprise_fk'],
  ['cycle_id', 'grade_review_cycle_fk'],
  ['rule_set_id', 'grade_review_rule_set_fk'],
  ['preliminary_grade', 'grade_review_preliminary_grade_fk'],
])('no review is of another %s than there is', async (column, constraint) => {
  expect(
    await outcomeOf(
      world.owner,
      `insert into grade_review overriding system value select (jsonb_populate_record(null::grade_review,
         to_jsonb(review) || jsonb_build_object('id', 999999, 'origin', 'DYNAMIC', 'status', 'PRELIMINARY', 'final_grade', null,
           'decided_at', null, 'decided_by', null, $1::text, '99999'))).* from grade_review review`,
      [column],
    ),
  ).toBe(constraint);
});

test.each([
  ['trial_id', 'rule_set_trial_move_trial_fk'],
  ['enterprise_id', 'rule_set_trial_move_enterprise_fk'],
])('no move is of another %s than there is', async (column, constraint) => {
  expect(
    await outcomeOf(
      world.owner,
      `insert into rule_set_trial_move select (jsonb_populate_record(null::rule_set_trial_move,
         to_jsonb(move) || jsonb_build_object($1::text, '99999'))).* from rule_set_trial_move move`,
      [column],
    ),
  ).toBe(constraint);
});

describe('What is announced', () => {
  const RUNNING = `(select max(id) from announcement)`;
  const ANNOUNCE = `insert into announcement_entry (announcement_id, review_id, enterprise_id, name, grade)`;
  /** A second review of the enterprise, decided, that no announcement holds yet. */
  const REVIEW = `with review as (insert into grade_review (enterprise_id, cycle_id, origin, status, rule_set_id, graded_at, known_at, points,
      serious_penalty_points, facts_hash, preliminary_grade, grade_reason, confirm_by, adjust_by, final_grade, decided_at, decided_by)
    select enterprise_id, cycle_id, 'OBJECTION', 'CONFIRMED', rule_set_id, now(), now(), 0, 0, '', 'A', 'POINTS', confirm_by, adjust_by, 'A', now(),
      decided_by from grade_review returning id, enterprise_id)`;
  const object = (announcement: string, day: string, more: [string, string] = ['', '']): string =>
    `insert into objection (entry_id, received_on, answer_by, by_enterprise, objector, statement, registered_at, registered_by${more[0]})
     select entry.id, '${day}', '2026-11-30', true, '丙', '不服', now(), announcement.announced_by${more[1]}
     from announcement join announcement_entry entry on entry.announcement_id = announcement.id where announcement.id = ${announcement};`;
  const SECOND = `${REVIEW} ${ANNOUNCE} select ${RUNNING}, id, enterprise_id, '甲', 'A' from review;`;
  const answer = (by: string, more = ''): string =>
    `update objection set outcome = 'DISMISSED', answer = '维持', answered_at = now(), answered_late = false${more},
       answered_by = (select id from user_account where username = '${by}') where outcome is null;`;
  const FINISH = `update announcement set final_at = '${EVENTUALLY}' where final_at is null`;

  test.each([
    [
      'a result once',
      `${ANNOUNCE} select ${RUNNING}, review_id, enterprise_id, name, grade from announcement_entry`,
      'announcement_entry_review_once',
    ],
    [
      'no other grade than was decided',
      `${REVIEW} ${ANNOUNCE} select ${RUNNING}, id, enterprise_id, '甲', 'B' from review`,
      'announcement_entry_as_decided',
    ],
    ['what was decided', SECOND, 'DONE'],
    ['nothing more when it is final', `${FINISH}; ${SECOND}`, 'announcement_entry_as_decided'],
  ])('holds %s', async (_what, sql, outcome) => {
    expect(await outcomeOf(world.owner, sql)).toBe(outcome);
  });

  test.each([
    ['before its first day', SECOND + object(RUNNING, '2026-11-15'), 'objection_within_period'],
    ['after its last day', SECOND + object(RUNNING, '2026-11-24'), 'objection_within_period'],
    ['when it is final', `${SECOND} ${FINISH}; ${object(RUNNING, '2026-11-23')}`, 'objection_before_final'],
    [
      'with its answer',
      SECOND +
        object(RUNNING, '2026-11-23', [
          ', outcome, answer, answered_at, answered_by, answered_late',
          `, 'DISMISSED', '维持', now(), announced_by, false`,
        ]),
      'objection_open_at_first',
    ],
    ['on its last day', SECOND + object(RUNNING, '2026-11-23'), 'DONE'],
  ])('takes an objection %s or not', async (_when, sql, outcome) => {
    expect(await outcomeOf(world.platform.db, sql)).toBe(outcome);
  });

  test.each([
    ['by whoever decided the review', answer('grading.officer.380000'), 'objection_four_eyes'],
    [
      'without words',
      answer('administrator.380000', `, answer = ' '`).replace(`answer = '维持', `, ''),
      'objection_has_answer',
    ],
    [
      'half',
      `update objection set outcome = 'DISMISSED' where outcome is null`,
      'objection_answered_in_full',
    ],
    [
      'by grading anew without a review',
      answer('administrator.380000').replace('DISMISSED', 'UPHELD'),
      'objection_upheld_is_graded_anew',
    ],
    [
      'by grading anew with the review that was announced',
      answer('administrator.380000', `, review_id = (select min(id) from grade_review)`).replace(
        'DISMISSED',
        'UPHELD',
      ),
      'objection_review_of_entry',
    ],
    ['by another, in full', answer('administrator.380000'), 'DONE'],
  ])('sees an objection answered %s or not', async (_how, sql, outcome) => {
    expect(await outcomeOf(world.platform.db, SECOND + object(RUNNING, '2026-11-23') + sql)).toBe(outcome);
  });

  test.each([
    [
      'on its last day',
      FINISH.replace(EVENTUALLY, '2026-11-23T23:59:00+08:00'),
      'announcement_final_after_last_day',
    ],
    [
      'while an objection is open',
      SECOND + object(RUNNING, '2026-11-23') + FINISH,
      'announcement_final_when_settled',
    ],
    ['after that', FINISH, 'DONE'],
  ])('becomes final %s or not', async (_when, sql, outcome) => {
    expect(await outcomeOf(world.platform.db, sql)).toBe(outcome);
  });
});

describe('The chain of facts', () => {
  const chain = `select encode(hash, 'hex') as hash from fact_chain where enterprise_id = $1`;
  const fact = (parts: string): string => `sha256(%s || convert_to('${parts}', 'UTF8'))`;

  test('holds each row of the history, in its order', async () => {
    const rows = await world.owner.query<{ fact: string }[]>(
      `select concat_ws(':', event.id, event.points, case when event.serious_penalty then 'S' else '-' end, event.effect, entry.status, entry.superseded_by_id) as fact
       from credit_event_status entry join credit_event event on event.id = entry.event_id where event.enterprise_id = $1 order by entry.id`,
      [enterprise.id],
    );
    const expected = rows.reduce((before, row) => fact(row.fact).replace('%s', before), `sha256('')`);
    expect(rows.length).toBeGreaterThan(4);
    expect(await world.owner.query(chain, [enterprise.id])).toEqual(
      await world.owner.query(`select encode(${expected}, 'hex') as hash`),
    );
  });
});

describe('The role of the application', () => {
  test.each([
    'alter table credit_event disable trigger all',
    'drop trigger audit_entry_never_changes on audit_entry',
    'alter table credit_event drop constraint credit_event_source',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'create table mine (id bigint)',
    'set session_replication_role = replica',
    'update migration set name = name',
    `insert into migration (timestamp, name) values (1, 'x')`,
    'delete from client_request',
    'update fact_chain set hash = hash',
    'delete from fact_chain',
    'insert into fact_chain select 0, 0, hash from fact_chain',
    'update client_request set result_id = 1',
    'select count(*) from graphile_worker._private_jobs',
  ])('may not: %s', async (sql) => {
    expect(await outcomeOf(world.platform.db, sql)).toBe(NO_RIGHT);
  });

  test('owns nothing', async () => {
    const [row] = await world.platform.db.query<{ role: string; owned: number }[]>(
      `select current_user as role, (select count(*)::integer from pg_class where relowner = current_user::regrole) as owned`,
    );
    expect(row).toEqual({ role: 'portcredit_app', owned: 0 });
  });
});
