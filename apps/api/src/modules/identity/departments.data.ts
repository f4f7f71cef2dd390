/** The department of an account within its office; a fact of the account, not of its role. Its words are the console's. */
export const DEPARTMENTS = {
  DECLARATION: '检务',
  INSPECTION: '施检',
  CASE_CLOSING: '法制（结案）',
  ENTERPRISE_MANAGEMENT: '企业管理',
  BUSINESS: '业务（司局）',
  SUPERVISION: '督查',
  INFORMATION: '信息化',
} as const;
export type Department = keyof typeof DEPARTMENTS;
