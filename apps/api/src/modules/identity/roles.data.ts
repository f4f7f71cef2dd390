import { type Permission, PERMISSIONS } from '../../platform/permission';

export interface RoleRecord {
  code: string;
  name: string;
  permissions: Permission[];
}

const READ: Permission[] = ['READ_ENTERPRISES', 'READ_CREDIT_EVENTS', 'READ_GRADE_REVIEWS', 'SCRIPT'];

/**
 * The roles that come with the system. Who collects, confirms and grades: 质检办通〔2017〕264号 三(五)、四(二).
 * Nobody but the office that holds an enterprise's file sees its people unmasked, and of it only whose work is with them.
 */
export const ROLES: readonly RoleRecord[] = [
  {
    code: 'COLLECTOR',
    name: '采集员',
    permissions: [
      'REGISTER_ENTERPRISE',
      'COLLECT_CREDIT_EVENT',
      'ENTER_GRADE_APPLICATION',
      'READ_PERSONAL_DATA',
      ...READ,
    ],
  },
  {
    code: 'CONFIRMING_OFFICER',
    name: '确认员（检务、施检）',
    permissions: ['CONFIRM_CREDIT_EVENT', 'REVOKE_CREDIT_EVENT', 'READ_PERSONAL_DATA', ...READ],
  },
  {
    code: 'CLOSING_OFFICER',
    name: '结案部门采集员',
    permissions: ['COLLECT_PENALTY', 'READ_PERSONAL_DATA', ...READ],
  },
  {
    code: 'GRADING_OFFICER',
    name: '等级评定员',
    permissions: [
      'OPEN_GRADING_CYCLE',
      'RUN_PRELIMINARY_GRADING',
      'CONFIRM_GRADE',
      'ADJUST_GRADE',
      'ENTER_GRADE_APPLICATION',
      'RECOMMEND_GRADE',
      'GRANT_GRADE',
      'WITHDRAW_GRADE',
      'AUTHORISE_GRADING',
      'ANNOUNCE_GRADES',
      ...READ,
    ],
  },
  { code: 'RULE_OWNER', name: '规则管理员（业务司局）', permissions: ['DRAFT_RULE_SET', ...READ] },
  { code: 'PUBLISHER', name: '规则发布人（总局）', permissions: ['PUBLISH_RULE_SET', ...READ] },
  { code: 'INSPECTOR', name: '检验检疫人员', permissions: [...READ] },
  { code: 'SUPERVISOR', name: '督查员', permissions: [...READ] },
  { code: 'AUDITOR', name: '审计员', permissions: ['READ_AUDIT', 'READ_PERSONAL_DATA', ...READ] },
  {
    code: 'SYSTEM_OPERATOR',
    name: '系统运维员',
    permissions: ['MANAGE_ACCOUNTS', 'MANAGE_ROLES', 'MANAGE_OFFICES', 'SCRIPT'],
  },
  { code: 'ADMINISTRATOR', name: '机构管理员', permissions: Object.keys(PERMISSIONS) as Permission[] },
];
