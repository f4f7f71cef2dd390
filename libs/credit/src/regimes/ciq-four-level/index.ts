import { ENTERPRISE_KINDS } from '../../catalogue/enterprise-kind.ts';
import type { CollectionItem } from '../../catalogue/collection-item.ts';
import type { RuleSetContent } from '../../catalogue/rule-set.ts';
import { FOUR_LEVEL_MEASURES } from './measures.ts';

const ESSAY = '《出入境检验检疫诚信管理体系》列有四个级别和信息来源';
const PROPOSED = `${ESSAY}，分值、区间和期限为建议值`;

type Row = Pick<CollectionItem, 'code' | 'category' | 'collector' | 'description' | 'points'> &
  Partial<Pick<CollectionItem, 'serious' | 'effect'>>;

/** What the essay names as sources of information: results, checks, customers, bad conduct, penalties, other authorities. */
const ROWS: Row[] = [
  {
    code: 'F-001',
    category: 'NONCONFORMITY',
    collector: 'INSPECTION',
    description: '检验检疫或实验室检测结果不合格',
    points: 3,
  },
  {
    code: 'F-002',
    category: 'DAILY_SUPERVISION',
    collector: 'FINDING',
    description: '守法情况检查发现不符合要求',
    points: 2,
  },
  {
    code: 'F-003',
    category: 'EXTERNAL',
    collector: 'FIRST_RECEIVING',
    description: '国内外客户反映质量问题，经查实',
    points: 3,
  },
  {
    code: 'F-004',
    category: 'DAILY_SUPERVISION',
    collector: 'FINDING',
    description: '不良行为记录',
    points: 6,
  },
  {
    code: 'F-005',
    category: 'ADMINISTRATIVE_PENALTY',
    collector: 'CASE_CLOSING',
    description: '违规受到处罚',
    points: 12,
    serious: true,
  },
  {
    code: 'F-006',
    category: 'EXTERNAL',
    collector: 'FIRST_RECEIVING',
    description: '海关、技监、工商等部门通报失信',
    points: 6,
  },
  {
    code: 'F-007',
    category: 'EXTERNAL',
    collector: 'FIRST_RECEIVING',
    description: '列入“黑名单”',
    points: 36,
    effect: 'DIRECT_D',
  },
];

/**
 * The four levels of the years before 公告2013年第93号 (一、二、三、四), as an early essay describes them. The levels and the
 * sources of information stand there; every number is proposed.
 */
export const CIQ_FOUR_LEVEL_V1: RuleSetContent = {
  regime: 'CIQ_FOUR_LEVEL',
  version: 1,
  title: '出入境检验检疫诚信管理四级制（早期做法，施行日期为系统设定）',
  effectiveFrom: '2014-01-01',
  cycle: { month: 1, day: 1, months: 12 },
  initialGrade: { grade: '二', official: false, source: '未见规定，按二级处理为建议值' },
  items: ROWS.map((row) => ({
    serious: false,
    effect: 'NONE',
    ...row,
    legalBasis: [],
    kinds: [...ENTERPRISE_KINDS],
    mode: 'MANUAL',
    official: false,
    source: PROPOSED,
  })),
  grades: (['一', '二', '三', '四'] as const).map((code, index) => ({
    code,
    label: `${code}级诚信企业`,
    rank: index + 1,
    reachedBy: 'POINTS',
    official: false,
    source: ESSAY,
  })),
  bands: [
    { grade: '一', from: 0, to: 6, official: false, source: PROPOSED },
    { grade: '二', from: 6, to: 18, official: false, source: PROPOSED },
    { grade: '三', from: 18, to: 36, official: false, source: PROPOSED },
    { grade: '四', from: 36, official: false, source: PROPOSED },
  ],
  thresholds: [
    {
      measure: 'CONTROL',
      accumulator: 'ALL_POINTS',
      points: 18,
      official: false,
      source: `${ESSAY}；预警报告、黄牌警告的分值为建议值`,
    },
  ],
  deadlines: [
    { code: 'COLLECT', length: 5, unit: 'WORKING_DAY', official: false, source: PROPOSED },
    { code: 'CONFIRM_REVIEW', length: 5, unit: 'DAY', official: false, source: PROPOSED },
    { code: 'ADJUST_REVIEW', length: 10, unit: 'DAY', official: false, source: PROPOSED },
  ],
  measures: FOUR_LEVEL_MEASURES,
};
