import { QueryFailedError } from 'typeorm';
import { Refusal } from '../refusal';

interface PostgresError {
  code?: string;
  constraint?: string;
}

/** What a broken constraint means to the user: the last guard behind the checks of a command. */
const REFUSALS: Record<string, () => Refusal> = {
  enterprise_credit_code_unique: () =>
    new Refusal('ALREADY_REGISTERED', '该统一社会信用代码的企业已登记，请直接查询使用。', {
      fields: ['creditCode'],
    }),
  enterprise_identifier_unique: () =>
    new Refusal('ALREADY_REGISTERED', '该标识的企业已登记，请直接查询使用。', { fields: ['identifiers'] }),
  grading_cycle_no_overlap: () =>
    new Refusal('CYCLE_OVERLAP', '与该机构同一制度下已有的评定周期重叠，请调整起止日期。', {
      fields: ['from', 'to'],
    }),
  job_one_open_for_each_subject: () => new Refusal('INVALID_STATE', '该任务正在进行，请等待其完成。'),
  grade_review_one_open: () => new Refusal('INVALID_STATE', '该企业在本周期已有待确认的初评。'),
};

/** The refusal that a failed statement stands for; undefined for a fault. */
export function refusalOfConstraint(error: unknown): Refusal | undefined {
  if (!(error instanceof QueryFailedError)) {
    return undefined;
  }
  const { constraint } = error.driverError as PostgresError;
  return constraint === undefined ? undefined : REFUSALS[constraint]?.();
}
