import { ALL_KINDS, defineItems } from './define-items.ts';

/** D. 日常监管. Proposed; two items follow the rules on declaration agents. */
export const DAILY_SUPERVISION_ITEMS = defineItems(
  { category: 'DAILY_SUPERVISION', collector: 'FINDING', mode: 'MANUAL' },
  [
    ['J-001', 1, ALL_KINDS, '监督检查一般不符合项'],
    [
      'J-002',
      6,
      ['EXPORTER', 'IMPORTER', 'PORT_FOOD_BUSINESS', 'SUPERVISED_WAREHOUSE'],
      '严重不符合项，或质量管理体系运行失效',
    ],
    ['J-003', 6, ALL_KINDS, '逾期未完成整改'],
    ['J-004', 12, ALL_KINDS, '拒绝、拖延配合监督检查（未立案）'],
    ['J-005', 1, ALL_KINDS, '备案、注册登记信息变更未按规定办理'],
    ['J-006', 12, ALL_KINDS, '备案、注册、许可申请提供虚假材料'],
    [
      'J-007',
      3,
      ['DECLARATION_AGENT'],
      '代理报检企业未按期接受例行审核',
      ['代理报检管理规定（总局令第128号）第22、23条'],
    ],
    [
      'J-008',
      2,
      ['DECLARATION_AGENT'],
      '业务档案不完整或未按期保存',
      ['代理报检管理规定（总局令第128号）第25条'],
    ],
    ['J-009', 2, ['IMPORTER', 'CROSS_BORDER_ECOMMERCE'], '进口和销售记录、溯源信息不完整'],
    ['J-010', 6, ['IMPORTER', 'SUPERVISED_WAREHOUSE'], '擅自移动、调离待检货物（未立案）'],
    ['J-011', 3, ['SUPERVISED_WAREHOUSE'], '监管场库设施或管理不符合要求'],
    ['J-012', 6, ['QUARANTINE_TREATMENT'], '检疫处理效果评价不合格或记录不实'],
    ['J-013', 12, ['SURVEY_AGENCY'], '检验鉴定机构报告失实'],
    ['J-014', 3, ['PORT_FOOD_BUSINESS'], '口岸食品单位卫生监督不合格'],
    ['J-015', 3, ALL_KINDS, '约谈不到场或承诺事项未兑现'],
    ['J-016', 6, ALL_KINDS, '双随机抽查中查无下落（登记地址无法联系）'],
    ['J-017', 6, ['IMPORTER', 'EXPORTER'], '隐瞒或迟报不合格、退运、召回情况'],
  ],
);
