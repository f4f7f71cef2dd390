import { type EnterpriseKind } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';

/** Fictional enterprises: made-up names and codes, marked as such. */
export interface DemoEnterprise {
  name: string;
  office: string;
  kinds: EnterpriseKind[];
  address: string;
}

const TRADER: EnterpriseKind[] = ['IMPORTER', 'EXPORTER'];
const AGENT: EnterpriseKind[] = ['DECLARATION_AGENT'];

const enterprise = (name: string, kinds: EnterpriseKind[], office = '380000'): DemoEnterprise => ({
  name: `${name}（演示）`,
  kinds,
  office,
  address: '浙江省宁波市虚构路 1 号',
});

export const DEMO_ENTERPRISES: readonly DemoEnterprise[] = [
  enterprise('甬港进出口有限公司', TRADER),
  enterprise('东海粮油贸易有限公司', TRADER),
  enterprise('北仑汽配制造有限公司', TRADER, '380100'),
  enterprise('镇海化工进出口有限公司', TRADER, '380200'),
  enterprise('海曙纺织品有限公司', ['EXPORTER'], '380100'),
  enterprise('鄞州食品进口有限公司', ['IMPORTER', 'CROSS_BORDER_ECOMMERCE']),
  enterprise('象山水产有限公司', TRADER, '380200'),
  enterprise('余姚塑料制品有限公司', ['EXPORTER'], '380100'),
  enterprise('慈溪小家电有限公司', ['EXPORTER'], '380100'),
  enterprise('奉化果蔬出口有限公司', ['EXPORTER'], '380200'),
  enterprise('顺达报检服务有限公司', AGENT),
  enterprise('远航报关代理有限公司', AGENT, '380110'),
  enterprise('通达国际快件有限公司', ['EXPRESS_OPERATOR']),
  enterprise('保税仓储管理有限公司', ['SUPERVISED_WAREHOUSE'], '380110'),
  enterprise('集装箱堆场有限公司', ['CONTAINER_OPERATOR', 'SUPERVISED_WAREHOUSE'], '380110'),
  enterprise('洁安检疫处理有限公司', ['QUARANTINE_TREATMENT']),
  enterprise('正衡检验鉴定有限公司', ['SURVEY_AGENCY']),
  enterprise('港口餐饮服务有限公司', ['PORT_FOOD_BUSINESS'], '380110'),
  enterprise('东方远洋运输有限公司', ['CARRIER']),
  enterprise('云仓跨境电商有限公司', ['IMPORTER', 'CROSS_BORDER_ECOMMERCE']),
  enterprise('三江木业有限公司', TRADER, '380200'),
  enterprise('四明机电设备有限公司', TRADER),
  enterprise('月湖医药器械有限公司', TRADER),
  enterprise('天一工艺品有限公司', ['EXPORTER', 'ORIGIN_CERTIFICATE_APPLICANT'], '380100'),
];

/** An event of the demonstration: of the enterprise at a position, under an item, found and verified on a day. */
export interface DemoEvent {
  enterprise: number;
  item: string;
  verifiedOn: Day;
  number?: string;
  conductKey?: string;
  detail: string;
  /** Days after the finding on which it is saved; more than the law allows makes it late. */
  savedAfter?: number;
}

const declaration = (n: number): string =>
  `1${n % 2 === 0 ? '26' : '25'}000${String(7_240_000_00 + n * 137).padStart(9, '0')}`;
const penalty = (year: number, n: number): string => `（甬）检罚〔${year}〕${n}号`;

export const DEMO_EVENTS: readonly DemoEvent[] = [
  {
    enterprise: 3,
    item: 'P-007',
    verifiedOn: '2024-11-12',
    number: penalty(2024, 31),
    detail: '法定检验商品逃避检验，经立案查实。',
  },
  {
    enterprise: 3,
    item: 'N-001',
    verifiedOn: '2025-02-18',
    number: declaration(1),
    detail: '进口化工品安全项目不合格。',
  },
  {
    enterprise: 6,
    item: 'P-005',
    verifiedOn: '2025-04-09',
    number: penalty(2025, 8),
    detail: '出口经检验不合格的水产品。',
  },
  {
    enterprise: 10,
    item: 'E-004',
    verifiedOn: '2025-05-20',
    number: declaration(3),
    detail: '申报数重量与实际不符，未立案。',
  },
  {
    enterprise: 12,
    item: 'P-033',
    verifiedOn: '2025-06-11',
    number: penalty(2025, 15),
    detail: '涂改检疫单证。',
  },
  {
    enterprise: 12,
    item: 'P-034',
    verifiedOn: '2025-07-02',
    number: penalty(2025, 19),
    detail: '瞒报携带特殊物品。',
  },
  {
    enterprise: 1,
    item: 'N-002',
    verifiedOn: '2025-11-18',
    number: declaration(5),
    detail: '进口大豆重量短少，属贸易项目不合格。',
  },
  {
    enterprise: 5,
    item: 'N-003',
    verifiedOn: '2025-12-09',
    number: declaration(6),
    detail: '进口预包装食品中文标签不合格。',
  },
  {
    enterprise: 5,
    item: 'N-004',
    verifiedOn: '2026-01-21',
    number: declaration(8),
    detail: '进口乳制品微生物项目不合格。',
  },
  {
    enterprise: 3,
    item: 'P-006',
    verifiedOn: '2026-03-12',
    number: penalty(2026, 4),
    detail: '不如实提供货物真实情况取得单证。',
  },
  {
    enterprise: 3,
    item: 'N-012',
    verifiedOn: '2026-04-22',
    number: declaration(9),
    detail: '进口固体废物环控项目不合格。',
  },
  {
    enterprise: 20,
    item: 'N-006',
    verifiedOn: '2026-05-15',
    number: declaration(11),
    detail: '木质包装无 IPPC 标识。',
  },
  {
    enterprise: 13,
    item: 'J-011',
    verifiedOn: '2026-06-10',
    detail: '监管场库围网破损，限期整改。',
    savedAfter: 12,
  },
  { enterprise: 13, item: 'J-003', verifiedOn: '2026-07-14', detail: '逾期未完成整改。' },
  {
    enterprise: 21,
    item: 'N-013',
    verifiedOn: '2026-08-19',
    number: declaration(13),
    detail: '旧机电到货与装运前检验不符。',
  },
  {
    enterprise: 0,
    item: 'E-001',
    verifiedOn: '2026-10-12',
    number: declaration(14),
    detail: '报检单 HS 编码填制错误，申请更改。',
  },
  {
    enterprise: 0,
    item: 'E-002',
    verifiedOn: '2026-10-26',
    number: declaration(16),
    detail: '随附合同与发票数量不符。',
  },
  {
    enterprise: 2,
    item: 'N-008',
    verifiedOn: '2026-10-14',
    number: declaration(17),
    detail: '出口汽车配件检验不合格。',
  },
  {
    enterprise: 3,
    item: 'P-011',
    verifiedOn: '2026-10-19',
    number: penalty(2026, 27),
    conductKey: '2026-10-调换样品',
    detail: '擅自调换已抽取的样品。',
  },
  {
    enterprise: 3,
    item: 'J-010',
    verifiedOn: '2026-10-19',
    conductKey: '2026-10-调换样品',
    detail: '擅自移动待检货物，与调换样品为同一行为。',
  },
  {
    enterprise: 3,
    item: 'N-007',
    verifiedOn: '2026-11-04',
    number: declaration(18),
    detail: '货证不符，未达处罚标准。',
  },
  {
    enterprise: 6,
    item: 'N-009',
    verifiedOn: '2026-10-22',
    number: declaration(19),
    detail: '出口水产品检出药物残留超标。',
  },
  {
    enterprise: 6,
    item: 'N-010',
    verifiedOn: '2026-11-05',
    number: declaration(20),
    detail: '被国外官方通报，查实为企业责任。',
  },
  {
    enterprise: 12,
    item: 'P-034',
    verifiedOn: '2026-10-28',
    number: penalty(2026, 30),
    detail: '再次瞒报携带特殊物品。',
  },
  { enterprise: 12, item: 'W-001', verifiedOn: '2026-11-06', detail: '海关认定为失信企业，据通报采集。' },
  {
    enterprise: 14,
    item: 'N-015',
    verifiedOn: '2026-11-09',
    number: declaration(22),
    detail: '集装箱检疫查验不合格。',
  },
  {
    enterprise: 17,
    item: 'J-014',
    verifiedOn: '2026-10-30',
    detail: '口岸食品卫生监督不合格。',
    savedAfter: 11,
  },
];

/** Found by the main system in the last days; they wait for a department's word. */
export const DEMO_AWAITING: readonly Omit<DemoEvent, 'verifiedOn'>[] = [
  {
    enterprise: 7,
    item: 'N-008',
    number: declaration(30),
    detail: '出口塑料制品抽检不合格（系统自动采集）。',
  },
  { enterprise: 10, item: 'E-001', number: declaration(31), detail: '报检单填制错误（系统自动采集）。' },
  {
    enterprise: 19,
    item: 'N-003',
    number: declaration(33),
    detail: '进口化妆品标签不合格（系统自动采集）。',
  },
  { enterprise: 1, item: 'N-005', number: declaration(34), detail: '截获检疫性有害生物（系统自动采集）。' },
  { enterprise: 22, item: 'E-002', number: declaration(36), detail: '随附单证失效（系统自动采集）。' },
];
