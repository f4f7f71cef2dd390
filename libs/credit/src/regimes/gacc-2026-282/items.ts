import type { CollectionItem } from '../../catalogue/collection-item.ts';

/**
 * The weights of information on dishonesty (轻微、一般、严重) as points: one of the gravest is more than what light ones of a
 * year add up to. The three weights were read in reports; the numbers are proposed.
 */
export const WEIGHTS = { 轻微: 1, 一般: 10, 严重: 100 } as const;
type Weight = keyof typeof WEIGHTS;

const ACT_251 = '参照海关总署令第251号第22、23条（已废止）；第282号条文未见，分量为建议';
const REPAIR = '《信用修复管理办法》三类举例；适用于海关信息为建议';

type Row = Pick<CollectionItem, 'code' | 'description' | 'legalBasis' | 'points' | 'effect' | 'source'>;

const row = (
  code: string,
  weight: Weight,
  description: string,
  source: string,
  effect: CollectionItem['effect'] = 'NONE',
): Row => ({
  code,
  description: `（${weight}）${description}`,
  legalBasis: [],
  points: WEIGHTS[weight],
  effect,
  source,
});

/** What customs tell of an enterprise, by weight; two lead into the list of the gravest by themselves. */
export const CUSTOMS_ITEMS: Row[] = [
  row('H-001', '严重', '走私犯罪被追究刑事责任', ACT_251),
  row('H-002', '严重', '走私行为被行政处罚', ACT_251),
  row('H-003', '严重', '非报关企业一年内违规次数超过上年度单证总票数千分之一且罚款累计超过100万元', ACT_251),
  row('H-004', '严重', '报关企业一年内违规次数超过上年度单证总票数万分之五且罚款累计超过30万元', ACT_251),
  row('H-005', '一般', '税款逾期超过3个月未缴纳', ACT_251),
  row('H-006', '一般', '罚款、违法所得逾期超过6个月未缴纳', ACT_251),
  row('H-007', '严重', '抗拒、阻碍海关工作人员依法执行职务被处罚', ACT_251),
  row('H-008', '严重', '违反进出口食品安全、化妆品规定或者走私固体废物被追究刑事责任', ACT_251, 'DIRECT_D'),
  row('H-009', '严重', '非法进口固体废物被处罚款250万元以上', ACT_251, 'DIRECT_D'),
  row('H-020', '轻微', '适用简易程序的处罚、警告、通报批评', REPAIR),
  row('H-021', '一般', '较大数额罚款、没收', REPAIR),
  row('H-022', '严重', '巨额罚款、吊销、限制从业', REPAIR),
];
