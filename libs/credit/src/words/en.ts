import { type Words } from './zh.ts';

export const enWords: Words = {
  enterpriseKind: {
    IMPORTER: 'Importer',
    EXPORTER: 'Exporter',
    DECLARATION_AGENT: 'Declaration agent',
    EXPRESS_OPERATOR: 'Express operator',
    QUARANTINE_TREATMENT: 'Quarantine treatment',
    SUPERVISED_WAREHOUSE: 'Supervised warehouse',
    SURVEY_AGENCY: 'Survey agency',
    PORT_FOOD_BUSINESS: 'Port food business',
    CARRIER: 'Carrier',
    CONTAINER_OPERATOR: 'Container operator',
    ORIGIN_CERTIFICATE_APPLICANT: 'Origin certificate applicant',
    CROSS_BORDER_ECOMMERCE: 'Cross-border e-commerce',
  },
  category: {
    ADMINISTRATIVE_PENALTY: 'Penalty',
    DECLARATION_ERROR: 'Declaration error',
    NONCONFORMITY: 'Nonconformity',
    DAILY_SUPERVISION: 'Daily supervision',
    EXTERNAL: 'From other agencies',
  },
  collector: {
    CASE_CLOSING: 'Case-closing department',
    DECLARATION: 'Declaration department',
    INSPECTION: 'Inspection department',
    FINDING: 'Department that found it',
    FIRST_RECEIVING: 'Department that received it first',
  },
  eventStatus: {
    AWAITING_CONFIRMATION: 'Awaiting confirmation',
    EFFECTIVE: 'Effective',
    SUPERSEDED: 'Superseded',
    DISMISSED: 'Dismissed',
    REVOKED: 'Revoked',
  },
  eventSource: {
    STAFF: 'By hand',
    IMPORT: 'Import',
    ECIQ: 'e-CIQ',
    PENALTY_CASE: 'Penalty case',
    PARTNER: 'Partner',
  },
  reviewStatus: { PRELIMINARY: 'Preliminary', CONFIRMED: 'Confirmed', ADJUSTED: 'Adjusted' },
  gradeReason: {
    POINTS: 'By points',
    DIRECT_D: 'An item leads directly to D',
    KEPT_BY_APPLICATION: 'Kept, as granted on application',
  },
};
