import type { AdjustmentGround } from '../../catalogue/adjustment-ground.ts';

const PROPOSED = '质检办通〔2017〕264号 四(二)：调整规则由各业务司局制定；规则未见，为建议值';

/** When a preliminary grade may be adjusted. The guide leaves it to the bureaus of 总局, whose rules were not seen. */
export const ADJUSTMENTS: AdjustmentGround[] = [
  {
    code: 'T-01',
    description: '初评所依据的信用信息有误，已提请更正或者撤销，尚未办结',
    direction: 'EITHER',
    steps: 1,
    evidence: '核实材料或者更正申请',
    secondOfficer: true,
    official: false,
    source: PROPOSED,
  },
  {
    code: 'T-02',
    description: '企业主动报告、及时消除或者减轻危害后果，或者已完成整改并经核查',
    direction: 'BETTER',
    steps: 1,
    evidence: '整改报告及核查记录',
    secondOfficer: true,
    official: false,
    source: PROPOSED,
  },
  {
    code: 'T-03',
    description: '存在尚未计分的重大质量安全风险、重大负面信息或者正在立案调查',
    direction: 'WORSE',
    steps: 3,
    evidence: '风险信息、通报或者立案材料',
    secondOfficer: true,
    official: false,
    source: PROPOSED,
  },
  {
    code: 'T-04',
    description: '计分与企业实际信用状况明显不符的其他情形',
    direction: 'EITHER',
    steps: 4,
    secondOfficer: false,
    official: false,
    source: `${PROPOSED}；指南未限定级数`,
  },
];
