/** Accounts of the demonstration: each role at the bureau, one collector below it, one at another bureau, two officers above. */
export const DEMO_STAFF = [
  { username: 'collector', displayName: '陈采集', office: '380000', role: 'COLLECTOR' },
  { username: 'confirmer', displayName: '钱确认', office: '380000', role: 'CONFIRMING_OFFICER' },
  {
    username: 'confirmer.declaration',
    displayName: '孙检务',
    office: '380000',
    role: 'CONFIRMING_OFFICER',
    department: 'DECLARATION',
  },
  {
    username: 'confirmer.inspection',
    displayName: '李施检',
    office: '380000',
    role: 'CONFIRMING_OFFICER',
    department: 'INSPECTION',
  },
  {
    username: 'closer',
    displayName: '周结案',
    office: '380000',
    role: 'CLOSING_OFFICER',
    department: 'CASE_CLOSING',
  },
  { username: 'grader', displayName: '郑评定', office: '380000', role: 'GRADING_OFFICER' },
  {
    username: 'rule.owner',
    displayName: '王规则',
    office: '380000',
    role: 'RULE_OWNER',
    department: 'BUSINESS',
  },
  { username: 'publisher', displayName: '冯发布', office: '380000', role: 'PUBLISHER' },
  {
    username: 'inspector',
    displayName: '褚查验',
    office: '380000',
    role: 'INSPECTOR',
    department: 'INSPECTION',
  },
  {
    username: 'supervisor',
    displayName: '卫督查',
    office: '380000',
    role: 'SUPERVISOR',
    department: 'SUPERVISION',
  },
  { username: 'auditor', displayName: '沈审计', office: '380000', role: 'AUDITOR' },
  {
    username: 'operator',
    displayName: '蒋运维',
    office: '380000',
    role: 'SYSTEM_OPERATOR',
    department: 'INFORMATION',
  },
  { username: 'admin', displayName: '管理员', office: '380000', role: 'ADMINISTRATOR' },
  { username: 'collector.branch', displayName: '林采集（分局）', office: '380100', role: 'COLLECTOR' },
  { username: 'collector.shanghai', displayName: '吴采集（上海）', office: '310000', role: 'COLLECTOR' },
  { username: 'grader.head', displayName: '总局评定员', office: '000000', role: 'GRADING_OFFICER' },
  { username: 'publisher.head', displayName: '总局发布人', office: '000000', role: 'PUBLISHER' },
] as const;

/** The one account of an installation without demonstration data. */
export const FIRST_ADMINISTRATOR = [
  { username: 'admin', displayName: '管理员', office: '000000', role: 'ADMINISTRATOR' },
] as const;

export const DEMO_PARTNER = {
  name: '宁波市商务局（演示）',
  office: '380000',
  purpose: '企业信用等级共享查询（演示）',
} as const;
