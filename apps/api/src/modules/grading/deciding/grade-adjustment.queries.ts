import type DataLoader from 'dataloader';
import { type Context } from '../../../platform/graphql/context';
import { loader } from '../../../platform/graphql/loader';
import { type GradeAdjustmentType } from './grade-adjustment.type';

/** The adjustments of reviews that the viewer has been shown, first to last. */
export const adjustmentsLoader = (context: Context): DataLoader<string, GradeAdjustmentType[] | undefined> =>
  loader(context, 'grade-adjustments', async (reviewIds: readonly string[]) => {
    const rows = await context.db.query<GradeAdjustmentType[]>(
      `select adjustment.id, adjustment.review_id as "reviewId", adjustment.status, adjustment.grade, adjustment.ground as "groundCode",
         adjustment.reason, adjustment.proposed_by as "proposedById", proposer.display_name as "proposedBy",
         adjustment.proposed_at as "proposedAt", officer.display_name as "endedBy", adjustment.ended_at as "endedAt", adjustment.note,
         review.rule_set_id as "ruleSetId", enterprise.office_code as "officeCode",
         (select coalesce(json_agg(json_build_object('id', file.id::text, 'name', file.name, 'sha256', file.sha256) order by file.id), '[]')
          from grade_adjustment_evidence used join evidence file on file.id = used.evidence_id
          where used.adjustment_id = adjustment.id) as evidence
       from grade_adjustment adjustment join grade_review review on review.id = adjustment.review_id
         join enterprise on enterprise.id = review.enterprise_id
         join user_account proposer on proposer.id = adjustment.proposed_by
         left join user_account officer on officer.id = adjustment.ended_by
       where adjustment.review_id = any($1::bigint[]) order by adjustment.id`,
      [reviewIds],
    );
    return Map.groupBy(rows, ({ reviewId }) => reviewId);
  });
