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
  partner_name_unique: () =>
    new Refusal('INVALID_INPUT', '已有同名的合作部门，请直接使用或另取名称。', {
      fields: ['name'],
      detail: { rule: 'NAME_TAKEN' },
    }),
  partner_grant_one_for_a_purpose: () =>
    new Refusal('INVALID_INPUT', '该部门在这些日期已有同一用途的授权，请先终止原授权，或另写用途。', {
      fields: ['purpose'],
      detail: { rule: 'PURPOSE_TAKEN' },
    }),
  grading_cycle_no_overlap: () =>
    new Refusal('CYCLE_OVERLAP', '与该机构同一制度下已有的评定周期重叠，请调整起止日期。', {
      fields: ['from', 'to'],
    }),
  job_one_open_for_each_subject: () => new Refusal('INVALID_STATE', '该任务正在进行，请等待其完成。'),
  credit_event_status_four_eyes: () =>
    new Refusal('FOUR_EYES', '采集人不能确认自己采集的信用信息，请由其他确认人员办理。'),
  credit_event_corrected_once: () => new Refusal('INVALID_STATE', '该信用信息已经更正过，请更正最新的一条。'),
  rule_set_draft_one_open: () =>
    new Refusal('INVALID_STATE', '该制度已有未结束的草稿，请继续编辑该草稿，或废弃后再起草。', {
      detail: { rule: 'DRAFT_OPEN' },
    }),
  rule_set_draft_four_eyes: () =>
    new Refusal('FOUR_EYES', '您编辑过该草稿，不能由您发布，请由总局其他发布人办理。'),
  rule_set_one_start: () =>
    new Refusal('INVALID_STATE', '该制度已有同日施行的版本，请更换施行日期。', { fields: ['effectiveFrom'] }),
  user_account_username_unique: () =>
    new Refusal('ALREADY_TAKEN', '该用户名已被使用，请换一个。', { fields: ['username'] }),
  role_pk: () => new Refusal('ALREADY_TAKEN', '该角色代码已被使用，请换一个。', { fields: ['code'] }),
  user_account_role_fk: () => new Refusal('STILL_IN_USE', '仍有账户使用该角色，请先为其更换角色。'),
  office_pk: () => new Refusal('ALREADY_TAKEN', '该机构代码已被使用，请核对。', { fields: ['code'] }),
  penalty_case_fed_back_once: () =>
    new Refusal('INVALID_STATE', '该企业的这份处罚决定书已经反馈过，请在案件反馈中查看。', {
      fields: ['documentNumber'],
    }),
  evidence_strike_pk: () => new Refusal('INVALID_STATE', '该证据已作废，请刷新后查看。'),
  saved_view_name_unique: () =>
    new Refusal('ALREADY_TAKEN', '该列表已有同名的视图，请换一个名称。', { fields: ['name'] }),
  grade_application_one_open: () =>
    new Refusal('INVALID_STATE', '该企业对这一等级已有未办结的申请，请直接办理该申请。', {
      fields: ['enterpriseId'],
    }),
  grade_application_four_eyes: () =>
    new Refusal('FOUR_EYES', '其中有您推荐的企业，不能由您授予，请由总局其他人员办理。'),
  grade_batch_number_once: () =>
    new Refusal('INVALID_STATE', '该批次号刚刚被使用，请刷新后重试。', { fields: ['number'] }),
  grade_withdrawal_one_open: () =>
    new Refusal('INVALID_STATE', '该企业已有未办结的取消等级事项，请直接办理该事项。', {
      fields: ['enterpriseId'],
    }),
  grade_withdrawal_notice_once: () => new Refusal('INVALID_STATE', '告知书已经送达，请刷新后查看。'),
  grade_adjustment_four_eyes: () =>
    new Refusal('FOUR_EYES', '调整意见须由提出人以外的评定人员复核，请由其他人员办理。'),
  grade_adjustment_one_open: () =>
    new Refusal('INVALID_STATE', '该评定已有待复核的调整意见，请先复核。', {
      detail: { rule: 'ADJUSTMENT_OPEN' },
    }),
  grading_authorisation_one_in_force: () =>
    new Refusal('INVALID_STATE', '该机构已获授权，请刷新后查看。', { fields: ['office'] }),
  announcement_entry_review_once: () =>
    new Refusal('INVALID_STATE', '其中有评定结果刚刚由他人公示，请刷新后重试。'),
  objection_before_final: () => new Refusal('INVALID_STATE', '该公示已办结，不再受理异议。'),
  objection_four_eyes: () =>
    new Refusal('FOUR_EYES', '您办理过该企业本周期的等级评定，异议须由其他人员答复。'),
  announcement_final_when_settled: () =>
    new Refusal('INVALID_STATE', '该公示还有异议未答复或者重新评定未办理，办理后才能办结。'),
  grade_review_one_open: () => new Refusal('INVALID_STATE', '该企业在本周期已有待确认的初评。'),
};

/** Texts that PostgreSQL cannot keep, in a column or inside JSON: those with the character NUL. */
const UNKEEPABLE_TEXT = ['22021', '22P05'];

/** The refusal that a failed statement stands for; undefined for a fault. */
export function refusalOfConstraint(error: unknown): Refusal | undefined {
  if (!(error instanceof QueryFailedError)) {
    return undefined;
  }
  const { code, constraint } = error.driverError as PostgresError;
  if (code !== undefined && UNKEEPABLE_TEXT.includes(code)) {
    return new Refusal('INVALID_INPUT', '内容含有无法保存的字符（空字符），请删除后重试。');
  }
  return constraint === undefined ? undefined : REFUSALS[constraint]?.();
}
