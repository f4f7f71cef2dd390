import { ENTERPRISE_KINDS } from '../../catalogue/enterprise-kind.ts';
import type { GradeDefinition } from '../../catalogue/grade.ts';
import type { RuleSetContent } from '../../catalogue/rule-set.ts';
import { CUSTOMS_ITEMS, WEIGHTS } from './items.ts';
import { CUSTOMS_MEASURES } from './measures.ts';

const CLASSES = '海关总署令第282号（2026年4月1日起施行）分五类；条文未见，据公开报道';
const PROPOSED = '海关总署令第282号条文未见，认定条件的换算为建议值';

const grade = (code: string, rank: number, reachedBy: GradeDefinition['reachedBy']): GradeDefinition => ({
  code,
  label: code === '常规' ? '常规管理企业' : `${code}企业`,
  rank,
  reachedBy,
  official: false,
  source: CLASSES,
});

/**
 * 海关注册登记和备案企业信用管理 since 2026: five classes, and information on dishonesty in three weights. The certified classes
 * are given on application; one item of the weight 严重 gives 失信; what leads into the list of the gravest does so directly.
 * The classes, the day and the weights were read in reports; how they become numbers is proposed.
 */
export const GACC_2026_282_V1: RuleSetContent = {
  regime: 'GACC_2026_282',
  version: 1,
  title: '海关注册登记和备案企业信用管理（海关总署令第282号，认定条件为建议值）',
  effectiveFrom: '2026-04-01',
  cycle: { month: 4, day: 1, months: 12 },
  initialGrade: { grade: '常规', official: false, source: PROPOSED },
  items: CUSTOMS_ITEMS.map((item) => ({
    ...item,
    category: 'EXTERNAL',
    collector: 'FIRST_RECEIVING',
    mode: 'MANUAL',
    kinds: [...ENTERPRISE_KINDS],
    serious: false,
    official: false,
  })),
  grades: [
    grade('高级认证', 1, 'APPLICATION'),
    grade('认证', 2, 'APPLICATION'),
    grade('常规', 3, 'POINTS'),
    grade('失信', 4, 'POINTS'),
    grade('严重失信', 5, 'CONDITION'),
  ],
  bands: [
    { grade: '常规', from: 0, to: WEIGHTS.严重, official: false, source: PROPOSED },
    { grade: '失信', from: WEIGHTS.严重, official: false, source: PROPOSED },
  ],
  thresholds: [],
  deadlines: [
    { code: 'COLLECT', length: 5, unit: 'WORKING_DAY', official: false, source: PROPOSED },
    { code: 'CONFIRM_REVIEW', length: 20, unit: 'DAY', official: false, source: PROPOSED },
    { code: 'ADJUST_REVIEW', length: 20, unit: 'DAY', official: false, source: PROPOSED },
  ],
  measures: CUSTOMS_MEASURES,
};
