import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { isId } from '../../../platform/graphql/id';
import { notFound, Refusal } from '../../../platform/refusal';
import { type StaffViewer } from '../../../platform/viewer';
import { withinOffice } from '../../offices';
import { holdCycles } from '../cycles-lock';

export const DECIDING = '质检办通〔2017〕264号 四(二)';

/** A review that is to be decided, with its enterprise's row held by the transaction. */
export interface OpenReview {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  officeCode: string;
  status: string;
  regime: string;
  ruleSetId: string;
  preliminaryGrade: string;
  currentGrade: string | null;
  confirmBy: Day;
  adjustBy: Day;
  /** The instant as of which its facts were known. */
  knownAt: Date;
  /** The adjustment that waits for a second officer; null for none. */
  proposalId: string | null;
  /** The office that decides: the nearest authorised one, else the bureau. */
  decidedBy: string;
  /** Whether that is the viewer's office or one below it. */
  mayDecide: boolean;
}

/** Reviews within the viewer's office with their enterprises locked, in the order of these, as they stand under the lock. */
export async function lockReviews(
  tx: EntityManager,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<OpenReview[]> {
  const find = (lock: string): Promise<OpenReview[]> =>
    tx.query<OpenReview[]>(
      `select review.id, review.enterprise_id as "enterpriseId", enterprise.name as "enterpriseName", enterprise.office_code as "officeCode",
         review.status, rules.regime, review.rule_set_id as "ruleSetId", review.preliminary_grade as "preliminaryGrade",
         review.current_grade as "currentGrade", review.confirm_by as "confirmBy", review.adjust_by as "adjustBy", review.known_at as "knownAt",
         (select id from grade_adjustment where review_id = review.id and status = 'PROPOSED') as "proposalId",
         decider.decided_by as "decidedBy", ${withinOffice('decider.decided_by', 2)} as "mayDecide"
       from grade_review review join enterprise on enterprise.id = review.enterprise_id join rule_set rules on rules.id = review.rule_set_id
       join grading_office decider on decider.office_code = enterprise.office_code
       where review.id = any($1::bigint[])
         and ${withinOffice('enterprise.office_code', 2)}
       order by review.enterprise_id ${lock}`,
      [ids, viewer.officeCode],
    );
  await holdCycles(tx);
  await find('for no key update of enterprise');
  // Read again under the lock: what waited for it would else decide on what it saw before.
  return find('');
}

/**
 * Preliminary reviews with their enterprises locked, for an officer of the office that decides them, or of one above it.
 * @throws Refusal NOT_FOUND, FORBIDDEN where the decision is another office's, INVALID_STATE where one is decided already
 */
export async function takeOpenReviews(
  tx: EntityManager,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<OpenReview[]> {
  const reviews = ids.every(isId) ? await lockReviews(tx, viewer, ids) : [];
  if (reviews.length < ids.length) {
    throw notFound('等级评定');
  }
  const decided = reviews.find(({ status }) => status !== 'PRELIMINARY');
  if (decided !== undefined) {
    throw new Refusal(
      'INVALID_STATE',
      `${decided.enterpriseName}的初评已经处理，不能重复确认或调整，请刷新后查看。`,
      {
        detail: { id: decided.id, status: decided.status },
      },
    );
  }
  const foreign = reviews.find(({ mayDecide }) => !mayDecide);
  if (foreign !== undefined) {
    throw new Refusal(
      'FORBIDDEN',
      '初评由直属局业务部门确认、调整，本机构未获授权，请由直属局办理，或者由直属局授权本机构办理。',
      { reference: DECIDING, detail: { decidedBy: foreign.decidedBy } },
    );
  }
  return reviews;
}
