import { type Permission, PERMISSIONS } from '../../platform/permission';

export interface RoleRecord {
  code: string;
  name: string;
  permissions: Permission[];
}

const READ: Permission[] = ['READ_CREDIT_EVENTS', 'READ_GRADE_REVIEWS', 'SCRIPT'];

/** Who does what, by the work guide (质检办通〔2017〕264号 三(五)、四(二)). */
export const ROLES: readonly RoleRecord[] = [
  {
    code: 'COLLECTOR',
    name: '采集员',
    permissions: ['REGISTER_ENTERPRISE', 'COLLECT_CREDIT_EVENT', ...READ],
  },
  {
    code: 'CONFIRMING_OFFICER',
    name: '确认员（检务、施检）',
    permissions: ['CONFIRM_CREDIT_EVENT', 'REVOKE_CREDIT_EVENT', ...READ],
  },
  {
    code: 'GRADING_OFFICER',
    name: '等级评定员',
    permissions: ['OPEN_GRADING_CYCLE', 'RUN_PRELIMINARY_GRADING', 'CONFIRM_GRADE', 'ADJUST_GRADE', ...READ],
  },
  { code: 'AUDITOR', name: '审计员', permissions: ['READ_AUDIT', ...READ] },
  { code: 'ADMINISTRATOR', name: '管理员', permissions: Object.keys(PERMISSIONS) as Permission[] },
];
