import { ALL_KINDS, defineItems } from './define-items.ts';

/** B. 报检类差错. Proposed, by the ordinary practice of the trade. */
export const DECLARATION_ERROR_ITEMS = defineItems(
  { category: 'DECLARATION_ERROR', collector: 'DECLARATION', mode: 'AUTOMATIC_THEN_CONFIRMED' },
  [
    ['E-001', 1, ['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT'], '报检单填制错误致更改（企业原因）'],
    ['E-002', 1, ['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT'], '随附单证不齐、不符或失效'],
    ['E-003', 1, ['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT'], '企业原因撤销报检或重复报检'],
    [
      'E-004',
      3,
      ['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT'],
      '品名、HS编码、数（重）量、产地等重要项目申报不实但未立案',
    ],
    [
      'E-005',
      1,
      ['EXPORTER', 'DECLARATION_AGENT', 'ORIGIN_CERTIFICATE_APPLICANT'],
      '证单更改、重发（企业原因）',
    ],
    ['E-006', 2, ['IMPORTER', 'DECLARATION_AGENT'], '报检后未按约定时间、地点落实施检，或未联系目的地机构'],
    ['E-007', 1, ALL_KINDS, '逾期缴纳检验检疫费'],
    ['E-008', 3, ['DECLARATION_AGENT', 'EXPRESS_OPERATOR'], '使用他人或失效的报检员备案号'],
    ['E-009', 2, ['DECLARATION_AGENT', 'EXPRESS_OPERATOR'], '委托书缺失、无效或超范围代理'],
    ['E-010', 3, ['ORIGIN_CERTIFICATE_APPLICANT', 'EXPORTER'], '原产地证申请内容不实（未立案）'],
  ],
);
