import type { CircumstanceRule } from '../../catalogue/circumstance-rule.ts';

/** That both are graded by clauses of their own is known; what these say was not seen. */
export const CIRCUMSTANCES_OF_93: CircumstanceRule[] = [
  {
    circumstance: 'NO_BUSINESS',
    outcome: 'AT_BEST',
    grade: 'B',
    official: false,
    source: '周期内无业务企业另有规定（深圳局规范第21条）但未见原文，按B级处理为建议值',
  },
  {
    circumstance: 'REMOVED_FROM_LIST',
    outcome: 'AT_BEST',
    grade: 'C',
    official: false,
    source: '公告2013年第93号第33条：移出名单后重新评定；等级为建议值',
  },
];
