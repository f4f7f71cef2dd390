import type { CollectionItem } from '../../catalogue/collection-item.ts';
import { ALL_KINDS, defineItems } from './define-items.ts';

/** E. 其他监管部门及社会评价, for every kind of enterprise. Proposed. */
export const EXTERNAL_ITEMS: CollectionItem[] = defineItems(
  { category: 'EXTERNAL', collector: 'FIRST_RECEIVING', mode: 'MANUAL' },
  [
    ['W-001', 12, ALL_KINDS, '海关认定失信企业'],
    ['W-002', 24, ALL_KINDS, '列入市场监管严重违法失信名单'],
    ['W-003', 2, ALL_KINDS, '列入经营异常名录'],
    ['W-004', 12, ALL_KINDS, '失信被执行人'],
    ['W-005', 12, ALL_KINDS, '重大税收违法或纳税信用D级'],
    ['W-006', 12, ALL_KINDS, '列入其他领域联合惩戒名单（安监、环保、外汇等）'],
    ['W-007', 3, ALL_KINDS, '地方政府或部门通报质量违法'],
    ['W-008', 3, ALL_KINDS, '媒体曝光经查实'],
    ['W-009', 2, ALL_KINDS, '投诉举报经查实'],
    ['W-010', 6, ALL_KINDS, '境外主管部门通报（非货物批次）'],
    ['W-020', 0, ALL_KINDS, '正面信息：AEO高级认证、政府质量奖、出口食品示范区等（仅作参考，不计分）'],
  ],
).map((item) =>
  // Agreements on joint punishment say 信用等级直接降为D级, whatever the points.
  item.code === 'W-006' ? { ...item, effect: 'DIRECT_D' } : item,
);
