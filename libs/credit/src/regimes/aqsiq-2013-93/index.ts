import type { RuleSetContent } from '../../catalogue/rule-set.ts';
import { ADJUSTMENTS } from './adjustments.ts';
import { CIRCUMSTANCES_OF_93 } from './circumstances.ts';
import { CONDITIONS } from './conditions.ts';
import { DEADLINES } from './deadlines.ts';
import { BANDS_BY_POINTS, GRADES } from './grades.ts';
import { PENALTY_ITEMS } from './items-a-penalties.ts';
import { DECLARATION_ERROR_ITEMS } from './items-b-declaration-errors.ts';
import { NONCONFORMITY_ITEMS } from './items-c-nonconformities.ts';
import { DAILY_SUPERVISION_ITEMS } from './items-d-daily-supervision.ts';
import { EXTERNAL_ITEMS } from './items-e-external.ts';
import { MEASURES } from './measures.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * 《出入境检验检疫企业信用管理办法》（公告2013年第93号）, as far as it is known, completed by proposed values so that it can
 * run. Every number says where it comes from, and whether it is official or proposed.
 */
export const AQSIQ_2013_93_V1: RuleSetContent = {
  regime: 'AQSIQ_2013_93',
  version: 1,
  title: '出入境检验检疫企业信用管理办法（公告2013年第93号）及采集条目（建议分值）',
  effectiveFrom: '2014-01-01',
  cycle: { month: 10, day: 1, months: 12 },
  initialGrade: {
    grade: 'B',
    official: false,
    source: '新备案企业另有规定但未见原文，按B级处理为建议值',
  },
  items: [
    ...PENALTY_ITEMS,
    ...DECLARATION_ERROR_ITEMS,
    ...NONCONFORMITY_ITEMS,
    ...DAILY_SUPERVISION_ITEMS,
    ...EXTERNAL_ITEMS,
  ],
  grades: GRADES,
  bands: BANDS_BY_POINTS,
  thresholds: THRESHOLDS,
  deadlines: DEADLINES,
  measures: MEASURES,
  adjustments: ADJUSTMENTS,
  circumstances: CIRCUMSTANCES_OF_93,
  conditions: CONDITIONS,
};
