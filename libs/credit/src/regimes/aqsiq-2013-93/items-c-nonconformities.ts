import { defineItems } from './define-items.ts';

/** C. 检验检疫不合格. Proposed. */
export const NONCONFORMITY_ITEMS = defineItems(
  { category: 'NONCONFORMITY', collector: 'INSPECTION', mode: 'AUTOMATIC_THEN_CONFIRMED' },
  [
    ['N-001', 3, ['IMPORTER'], '进口商品安全、卫生、环保项目不合格'],
    ['N-002', 1, ['IMPORTER'], '进口商品品质、数量、重量不合格（贸易项目）'],
    ['N-003', 1, ['IMPORTER', 'CROSS_BORDER_ECOMMERCE'], '进口食品、化妆品标签不合格'],
    ['N-004', 3, ['IMPORTER', 'CROSS_BORDER_ECOMMERCE'], '进口食品、化妆品安全卫生项目不合格'],
    ['N-005', 2, ['IMPORTER'], '截获检疫性有害生物或检出动物疫病'],
    ['N-006', 2, ['IMPORTER', 'EXPORTER'], '木质包装无IPPC标识或检疫不合格'],
    ['N-007', 3, ['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT'], '货证不符（未达处罚）'],
    ['N-008', 2, ['EXPORTER'], '出口商品检验不合格'],
    ['N-009', 6, ['EXPORTER'], '出口食品农产品检出禁用物质或药残超标'],
    ['N-010', 6, ['EXPORTER'], '被国外官方通报、退运，查实为企业责任'],
    ['N-011', 6, ['IMPORTER', 'EXPORTER'], '缺陷或不合格商品召回，企业未主动报告'],
    ['N-012', 12, ['IMPORTER'], '进口可用作原料的固体废物环控不合格'],
    ['N-013', 3, ['IMPORTER'], '旧机电装运前检验与到货不符'],
    ['N-014', 3, ['IMPORTER'], '入境验证（CCC等）不符合'],
    ['N-015', 1, ['CONTAINER_OPERATOR', 'IMPORTER'], '集装箱检疫查验不合格'],
    ['N-016', 2, ['CARRIER'], '进境交通工具、运输设备检疫不合格'],
    ['N-017', 6, ['IMPORTER', 'CARRIER'], '放射性、生物、化学有害因子超标'],
    ['N-018', 3, ['EXPORTER'], '出口危险货物包装使用鉴定不合格'],
  ],
);
