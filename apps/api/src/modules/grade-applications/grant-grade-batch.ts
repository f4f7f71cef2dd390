import { hindrancesOf } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireReason } from '../../platform/reason';
import { invalidInput, Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { once } from '../credit-events';
import { gradesOn, setGrades } from '../grades';
import { followHeldGrades } from '../grading';
import { requireTopOffice } from '../offices';
import { DEFAULT_REGIME, ruleSetById } from '../rule-sets';
import { checkApplicants, conditionsOf } from './applicant-facts';
import { type GrantGradeBatchInput } from './grade-batch.type';
import { endApplication, wordsOf } from './recommend-grade-application';
import { takeApplication, takeApplications, type TakenApplication } from './take-application';

const MAX_APPLICATIONS = 200;
const MAX_DOCUMENT = 100;
const GRANTED_BY = '申请等级由总局授予，请报总局办理。';

/**
 * Grants recommended applications as a batch, all or none: looks at each condition once more, lets the grades hold from the day given,
 * and publishes the batch, which never changes.
 * @returns the id of the batch
 * @throws Refusal FORBIDDEN outside the general administration, NOT_FOUND, FOUR_EYES for whoever recommended one of them, INVALID_STATE
 *   where one is not recommended or no longer fulfils its conditions (`detail` names them), INVALID_INPUT for the number, the day, the
 *   document, or applications for something else
 */
export async function grantGradeBatch(
  context: CommandContext,
  { clientRequestId, ...input }: GrantGradeBatchInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const regime = input.regime ?? DEFAULT_REGIME;
  const ids = [...new Set(input.applicationIds)];
  const documentNumber = requireText('documentNumber', '授予文件的文号', input.documentNumber, MAX_DOCUMENT);
  if (ids.length < 1 || ids.length > MAX_APPLICATIONS) {
    throw invalidInput('applicationIds', `一批可授予 1 至 ${MAX_APPLICATIONS} 家企业。`, 'TOO_MANY');
  }
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, input, async () => {
      const applications = await takeApplications(tx, context, ids, 'RECOMMENDED');
      await requireTopOffice(tx, viewer.officeCode, GRANTED_BY);
      requireSameGrade(applications, regime, input.grade);
      requireAnother(applications, viewer.userId);
      requireDay(applications, input.holdsFrom, today(context.clock));
      await requireNextNumber(tx, regime, input.grade, input.number);
      await requireStillMet(tx, context, regime, input.grade, applications);
      const batchId = await writeBatch(tx, context, { ...input, regime, documentNumber }, applications);
      await giveGrades(tx, context, batchId, regime, input, applications);
      return batchId;
    }),
  );
}

/**
 * Does not grant a recommended application, with a reason.
 * @throws Refusal FORBIDDEN outside the general administration, NOT_FOUND, INVALID_STATE, INVALID_INPUT without a reason
 */
export async function rejectGradeApplication(
  context: CommandContext,
  id: string,
  reason: string,
): Promise<void> {
  const words = requireReason(reason);
  await context.db.transaction(async (tx) => {
    const application = await takeApplication(tx, context, id, 'RECOMMENDED');
    await requireTopOffice(tx, staffOf(context.viewer).officeCode, GRANTED_BY);
    await endApplication(tx, context, application, 'REJECTED', words);
  });
}

const names = (applications: readonly TakenApplication[]): string =>
  applications.map(({ enterpriseName }) => enterpriseName).join('、');

function requireSameGrade(applications: readonly TakenApplication[], regime: string, grade: string): void {
  const other = applications.filter((one) => one.regime !== regime || one.grade !== grade);
  if (other.length > 0) {
    throw invalidInput(
      'applicationIds',
      `${names(other)}申请的不是制度 ${regime} 的 ${grade} 级，请分批授予。`,
      'OTHER_GRADE',
    );
  }
}

function requireAnother(applications: readonly TakenApplication[], userId: string): void {
  const own = applications.filter(({ recommendedBy }) => recommendedBy === userId);
  if (own.length > 0) {
    throw new Refusal('FOUR_EYES', `${names(own)}由您推荐，不能由您授予，请由总局其他人员办理。`, {
      detail: { ids: own.map(({ id }) => id) },
    });
  }
}

function requireDay(applications: readonly TakenApplication[], holdsFrom: string, day: string): void {
  if (holdsFrom > day) {
    throw invalidInput('holdsFrom', '等级起始日期不能晚于今天，请在起始当日办理。', 'HOLDS_IN_FUTURE');
  }
  const later = applications.filter(({ recommendedOn }) => (recommendedOn ?? day) > holdsFrom);
  if (later.length > 0) {
    throw invalidInput(
      'holdsFrom',
      `等级起始日期早于推荐日期：${names(later)}，请更正。`,
      'HOLDS_BEFORE_RECOMMENDED',
    );
  }
}

async function requireNextNumber(
  tx: EntityManager,
  regime: string,
  grade: string,
  number: number,
): Promise<void> {
  const [row] = await tx.query<{ last: number | null }[]>(
    `select max(number) as last from grade_batch where regime = $1 and grade = $2`,
    [regime, grade],
  );
  const last = row?.last ?? 0;
  if (number <= last || number > 9_999) {
    throw invalidInput('number', `批次号应大于已有的第 ${last} 批，请更正。`, 'NUMBER_TAKEN');
  }
}

/** Whatever has become known since the recommendation is looked at as well. */
async function requireStillMet(
  tx: EntityManager,
  context: CommandContext,
  regime: string,
  grade: string,
  applications: readonly TakenApplication[],
): Promise<void> {
  const on = today(context.clock);
  const grades = await gradesOn(
    tx,
    applications.map(({ enterpriseId }) => enterpriseId),
    regime,
    on,
    undefined,
  );
  const held = new Map(grades.map(({ enterpriseId, value }) => [enterpriseId, value]));
  const failing: { id: string; enterprise: string; conditions: string[]; words: string }[] = [];
  for (const [ruleSetId, alike] of Map.groupBy(applications, (one) => one.ruleSetId)) {
    const rules = await ruleSetById(tx, ruleSetId);
    const checks = await checkApplicants(tx, rules, conditionsOf(rules, grade), alike, on);
    for (const { id, enterpriseId, enterpriseName: enterprise, proven } of alike) {
      const { unmet, unproven } = hindrancesOf(checks.get(enterpriseId) ?? [], new Set(proven));
      const conditions = [...unmet, ...unproven];
      if (held.get(enterpriseId) === grade) {
        failing.push({ id, enterprise, conditions: [], words: `已是 ${grade} 级` });
      } else if (conditions.length > 0) {
        failing.push({ id, enterprise, conditions, words: wordsOf(rules, grade, conditions) });
      }
    }
  }
  if (failing.length > 0) {
    const words = failing.map(({ enterprise, words: why }) => `${enterprise}（${why}）`).join('，');
    throw new Refusal('INVALID_STATE', `下列企业已不符合条件，整批未授予：${words}。请移出本批后重试。`, {
      fields: ['applicationIds'],
      detail: {
        rule: 'CONDITION_NOT_MET',
        failing: failing.map(({ id, enterprise, conditions }) => ({ id, enterprise, conditions })),
      },
    });
  }
}

async function writeBatch(
  tx: EntityManager,
  context: CommandContext,
  batch: GrantGradeBatchInput & { regime: string },
  applications: readonly TakenApplication[],
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const [row] = await tx.query<{ id: string }[]>(
    `insert into grade_batch (regime, grade, number, holds_from, document_number, office_code, granted_by, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      batch.regime,
      batch.grade,
      batch.number,
      batch.holdsFrom,
      batch.documentNumber,
      viewer.officeCode,
      viewer.userId,
      context.clock.now(),
    ],
  );
  const id = row?.id ?? '';
  await tx.query(
    `update grade_application set status = 'GRANTED', batch_id = $2, ended_by = $3, ended_at = given.at
     from jsonb_to_recordset($1::jsonb) as given (id bigint, at timestamptz) where grade_application.id = given.id`,
    [JSON.stringify(applications), id, viewer.userId],
  );
  await writeAudit(tx, context, [
    {
      operation: 'GRANT_GRADE_BATCH',
      subjectType: 'GradeBatch',
      subjectId: id,
      after: {
        regime: batch.regime,
        grade: batch.grade,
        number: batch.number,
        holdsFrom: batch.holdsFrom,
        documentNumber: batch.documentNumber,
        enterpriseIds: applications.map(({ enterpriseId }) => enterpriseId),
      },
    },
    ...applications.map(({ id: applicationId, officeCode }) => ({
      operation: 'GRANT_GRADE_BATCH',
      subjectType: 'GradeApplication' as const,
      subjectId: applicationId,
      before: { status: 'RECOMMENDED' },
      after: { status: 'GRANTED', batchId: id, number: batch.number },
      officeCode,
    })),
  ]);
  return id;
}

async function giveGrades(
  tx: EntityManager,
  context: CommandContext,
  batchId: string,
  regime: string,
  { grade, holdsFrom }: Pick<GrantGradeBatchInput, 'grade' | 'holdsFrom'>,
  applications: readonly TakenApplication[],
): Promise<void> {
  const held = await gradesOn(
    tx,
    applications.map(({ enterpriseId }) => enterpriseId),
    regime,
    today(context.clock),
    undefined,
  );
  const before = new Map(held.map(({ enterpriseId, value }) => [enterpriseId, value]));
  const granted = await Promise.all(
    applications.map(async ({ enterpriseId, at, ruleSetId }) => ({
      enterpriseId,
      value: grade,
      at,
      basis: 'APPLICATION' as const,
      official:
        (await ruleSetById(tx, ruleSetId)).grades.find(({ code }) => code === grade)?.official ?? false,
      reviewId: null,
      batchId,
    })),
  );
  await setGrades(tx, regime, holdsFrom, granted);
  await followHeldGrades(
    tx,
    regime,
    granted.map(({ enterpriseId, at }) => ({ enterpriseId, grade, at })),
  );
  await writeAudit(
    tx,
    context,
    applications.map(({ enterpriseId, officeCode }) => ({
      operation: 'GRANT_GRADE_BATCH',
      subjectType: 'Enterprise' as const,
      subjectId: enterpriseId,
      before: { grade: before.get(enterpriseId) ?? null },
      after: { grade, batchId, from: holdsFrom },
      officeCode,
    })),
  );
}
