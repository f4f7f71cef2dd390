import { type RuleSetContent } from '@portcredit/credit';
import { type DataSource, type EntityManager } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';

/** The publication of a draft: under the draft's own id, by whom, and what was signed. */
export interface Publication {
  id: string;
  publishedBy: string;
  changelog: string;
  signed: object;
}

/**
 * Publishes a version of a regime's rules that comes with the system; from then on the database refuses every change of it.
 * A version that is there already stays as it is.
 * @returns whether it was published now
 */
export async function publishRuleSet(db: DataSource, content: RuleSetContent, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const id = await writeRuleSet(tx, content, at);
    if (id === undefined) {
      return false;
    }
    await writeAudit(tx, SYSTEM, [
      {
        operation: 'PUBLISH_RULE_SET',
        subjectType: 'RuleSet',
        subjectId: id,
        after: { regime: content.regime, version: content.version, effectiveFrom: content.effectiveFrom },
        officeCode: '000000',
      },
    ]);
    return true;
  });
}

/**
 * Writes a published version: its content whole, and the tables of its parts for SQL.
 * @returns its id; undefined where the regime has this version
 */
export async function writeRuleSet(
  tx: EntityManager,
  given: RuleSetContent,
  at: Date,
  publication?: Publication,
): Promise<string | undefined> {
  const content = inReadingOrder(given);
  const [draft] = await tx.query<{ id: string }[]>(
    `insert into rule_set (id, regime, version, title, effective_from, cycle_month, cycle_day, cycle_months,
       initial_grade, initial_grade_official, initial_grade_source, content, published_by, changelog, signed)
     overriding system value
     values (coalesce($1, nextval(pg_get_serial_sequence('rule_set', 'id'))), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (regime, version) do nothing returning id`,
    [
      publication?.id ?? null,
      content.regime,
      content.version,
      content.title,
      content.effectiveFrom,
      content.cycle.month,
      content.cycle.day,
      content.cycle.months,
      content.initialGrade.grade,
      content.initialGrade.official,
      content.initialGrade.source,
      content,
      publication?.publishedBy ?? null,
      publication?.changelog ?? null,
      publication?.signed ?? null,
    ],
  );
  if (draft === undefined) {
    return undefined;
  }
  const write = (sql: string, rows: object[]): Promise<unknown> =>
    tx.query(sql, [draft.id, JSON.stringify(rows)]);
  await write(
    `insert into collection_item (rule_set_id, code, position, category, description, points, legal_basis, kinds, collector, mode, serious, effect, official, source)
     select $1, code, position, category, description, points, "legalBasis", kinds, collector, mode, serious, effect, official, source
     from jsonb_to_recordset($2::jsonb) as item (code text, position integer, category text, description text, points integer,
       "legalBasis" text[], kinds text[], collector text, mode text, serious boolean, effect text, official boolean, source text)`,
    content.items.map((item, position) => ({ ...item, position })),
  );
  await write(
    `insert into grade_definition (rule_set_id, code, label, rank, reached_by, official, source, points_from, points_to, band_official, band_source)
     select $1, code, label, rank, "reachedBy", official, source, "from", "to", "bandOfficial", "bandSource"
     from jsonb_to_recordset($2::jsonb) as grade (code text, label text, rank integer, "reachedBy" text, official boolean, source text,
       "from" integer, "to" integer, "bandOfficial" boolean, "bandSource" text)`,
    content.grades.map((grade) => {
      const band = content.bands.find((candidate) => candidate.grade === grade.code);
      return {
        ...grade,
        from: band?.from,
        to: band?.to,
        bandOfficial: band?.official,
        bandSource: band?.source,
      };
    }),
  );
  await write(
    `insert into dynamic_threshold select $1, threshold.* from jsonb_to_recordset($2::jsonb)
       as threshold (measure text, accumulator text, points integer, official boolean, source text)`,
    content.thresholds,
  );
  await write(
    `insert into rule_deadline select $1, deadline.* from jsonb_to_recordset($2::jsonb)
       as deadline (code text, length integer, unit text, official boolean, source text)`,
    content.deadlines,
  );
  await write(
    `insert into inspection_measure (rule_set_id, grade, code, position, area, title, inspection_rate, release_mode, official, source)
     select $1, grade, code, position, area, title, "inspectionRate", "releaseMode", official, source
     from jsonb_to_recordset($2::jsonb) as measure (grade text, code text, position integer, area text, title text,
       "inspectionRate" double precision, "releaseMode" text, official boolean, source text)`,
    content.measures.map((measure, position) => ({ ...measure, position })),
  );
  await tx.query(`update rule_set set status = 'PUBLISHED', published_at = $2 where id = $1`, [draft.id, at]);
  return draft.id;
}

/** As it is read: grades from the best, bands and thresholds ascending. */
const inReadingOrder = (content: RuleSetContent): RuleSetContent => ({
  ...content,
  grades: content.grades.toSorted((a, b) => a.rank - b.rank),
  bands: content.bands.toSorted((a, b) => a.from - b.from),
  thresholds: content.thresholds.toSorted((a, b) => a.points - b.points),
});
