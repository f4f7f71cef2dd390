/**
 * The kinds of enterprise that are subject to credit management. One enterprise may be of several kinds.
 *
 * Source: 公告2013年第93号 第4条, with the columns of the annex to 2014年第3号公告.
 */
export const ENTERPRISE_KINDS = [
  'IMPORTER',
  'EXPORTER',
  'DECLARATION_AGENT',
  'EXPRESS_OPERATOR',
  'QUARANTINE_TREATMENT',
  'SUPERVISED_WAREHOUSE',
  'SURVEY_AGENCY',
  'PORT_FOOD_BUSINESS',
  'CARRIER',
  'CONTAINER_OPERATOR',
  'ORIGIN_CERTIFICATE_APPLICANT',
  'CROSS_BORDER_ECOMMERCE',
] as const;

export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
