/** Accounts of the demonstration: each role at the bureau, one collector below it, one at another bureau, one officer above. */
export const DEMO_STAFF = [
  { username: 'collector', displayName: '陈采集', office: '380000', role: 'COLLECTOR' },
  { username: 'confirmer', displayName: '钱确认', office: '380000', role: 'CONFIRMING_OFFICER' },
  { username: 'grader', displayName: '郑评定', office: '380000', role: 'GRADING_OFFICER' },
  { username: 'auditor', displayName: '沈审计', office: '380000', role: 'AUDITOR' },
  { username: 'admin', displayName: '管理员', office: '380000', role: 'ADMINISTRATOR' },
  { username: 'collector.branch', displayName: '林采集（分局）', office: '380100', role: 'COLLECTOR' },
  { username: 'collector.shanghai', displayName: '吴采集（上海）', office: '310000', role: 'COLLECTOR' },
  { username: 'grader.head', displayName: '总局评定员', office: '000000', role: 'GRADING_OFFICER' },
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
