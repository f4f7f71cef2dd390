import type { ApplicationCondition } from '../../catalogue/application-condition.ts';

const BOTH = '宁波鄞州局2017年、深圳局2016年公开报道；条文未见';

/** The four conditions of AA, as press releases of offices quote them. */
export const CONDITIONS: ApplicationCondition[] = [
  {
    grade: 'AA',
    code: 'AA-1',
    description: '已适用信用A级管理1年以上',
    check: 'GRADE_HELD',
    months: 12,
    heldGrade: 'A',
    categories: [],
    official: false,
    source: BOTH,
  },
  {
    grade: 'AA',
    code: 'AA-2',
    description: '连续3年内未发生进出口货物质量安全问题、公共卫生安全事件、质量索赔和争议',
    check: 'NO_EVENTS',
    months: 36,
    categories: ['NONCONFORMITY'],
    evidence: '未发生质量安全问题、质量索赔和争议的说明',
    official: false,
    source: `${BOTH}；公共卫生安全事件仅见深圳局`,
  },
  {
    grade: 'AA',
    code: 'AA-3',
    description: '上一年度报检差错率1%以下',
    check: 'DECLARATION_ERROR_RATE',
    months: 12,
    categories: [],
    rate: 0.01,
    evidence: '报检业务量及差错统计',
    official: false,
    source: '宁波鄞州局2017年公开报道；条文未见',
  },
  {
    grade: 'AA',
    code: 'AA-4',
    description: '在商务、人民银行、海关、税务等部门近1年无失信记录',
    check: 'NO_EVENTS',
    months: 12,
    categories: ['EXTERNAL'],
    evidence: '有关部门出具的信用证明或者查询结果',
    official: false,
    source: `${BOTH}；人民银行仅见深圳局`,
  },
];
