import type { InspectionMeasure } from '../../catalogue/inspection-measure.ts';

// The four areas are those of 质检办通〔2017〕264号 五(一). Annex 4 of the rules on collection, with the measures by grade,
// could not be read: which grade has which measure, and every rate, is proposed.
const GUIDE = '质检办通〔2017〕264号五(一)四个方面，具体措施为建议';
const RELEASE = '甬检通〔2015〕204号五(一)四种放行模式，按等级对应为建议';
const MODES = '《出入境检验检疫诚信管理体系》所列检验监管方式，按等级对应及比例为建议值';
const AA_NEWS = '信用AA级企业便利措施的公开报道（鄞州局2017年、深圳局2016年），建议';
const DYNAMIC = '公告2013年第93号第29-31条加严监管，具体措施及比例为建议值';
const RANDOM = '甬检通〔2015〕204号四(五)双随机，频次为建议值';

type Row = Omit<InspectionMeasure, 'grade' | 'official'>;

const AA: Row[] = [
  { area: 'PERMIT', code: 'PERMIT_PRIORITY', title: '优先办理注册、备案和审批许可', source: AA_NEWS },
  { area: 'PERMIT', code: 'PILOT_PRIORITY', title: '改革创新措施优先先行先试', source: AA_NEWS },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'RELEASE_MODE',
    title: '申报放行',
    releaseMode: 'DECLARATION',
    source: RELEASE,
  },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'GREEN_CHANNEL',
    title: '适用绿色通道，优先预约报检，优先签证放行',
    source: AA_NEWS,
  },
  {
    area: 'INSPECTION',
    code: 'INSPECTION_RATE',
    title: '最低比例抽批检验检疫',
    inspectionRate: 0.05,
    source: MODES,
  },
  { area: 'INSPECTION', code: 'EXEMPTION_SUPPORT', title: '符合条件的优先推荐免验', source: MODES },
  {
    area: 'DAILY_SUPERVISION',
    code: 'ROUTINE_CHECK',
    title: '日常监管以企业自查为主，双随机抽查频次降至最低',
    source: RANDOM,
  },
  {
    area: 'DAILY_SUPERVISION',
    code: 'TECHNICAL_SUPPORT',
    title: '优先提供国外技术法规、标准信息和技贸应对服务',
    source: AA_NEWS,
  },
];

const A: Row[] = [
  { area: 'PERMIT', code: 'PERMIT_SIMPLIFIED', title: '简化注册、备案和审批许可手续', source: GUIDE },
  {
    area: 'PERMIT',
    code: 'AA_RECOMMENDATION',
    title: '适用A级管理满一年且符合条件的，可推荐AA级',
    source: AA_NEWS,
  },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'RELEASE_MODE',
    title: '验证放行',
    releaseMode: 'VERIFICATION',
    source: RELEASE,
  },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'PAPERLESS_DECLARATION',
    title: '无纸化报检，电子查询快速核放',
    source: MODES,
  },
  {
    area: 'INSPECTION',
    code: 'INSPECTION_RATE',
    title: '较低比例抽批检验检疫',
    inspectionRate: 0.15,
    source: MODES,
  },
  {
    area: 'INSPECTION',
    code: 'THIRD_PARTY_RESULTS',
    title: '可采信有资质的第三方检验检测结果',
    source: MODES,
  },
  { area: 'DAILY_SUPERVISION', code: 'ROUTINE_CHECK', title: '降低双随机抽查频次', source: RANDOM },
  { area: 'DAILY_SUPERVISION', code: 'REMOTE_MONITORING', title: '可实施远程电子监控', source: MODES },
];

const B: Row[] = [
  { area: 'PERMIT', code: 'PERMIT_NORMAL', title: '按正常程序办理注册、备案和审批许可', source: GUIDE },
  { area: 'PERMIT', code: 'PERMIT_GUIDANCE', title: '提供申请指导和信用政策辅导', source: GUIDE },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'RELEASE_MODE',
    title: '抽样放行',
    releaseMode: 'SAMPLING',
    source: RELEASE,
  },
  { area: 'DECLARATION_AND_RELEASE', code: 'DOCUMENT_REVIEW', title: '正常审核随附单证', source: GUIDE },
  {
    area: 'INSPECTION',
    code: 'INSPECTION_RATE',
    title: '正常比例抽批检验检疫',
    inspectionRate: 0.3,
    source: MODES,
  },
  { area: 'INSPECTION', code: 'PROCESS_SUPERVISION', title: '过程监督检验', source: MODES },
  { area: 'DAILY_SUPERVISION', code: 'ROUTINE_CHECK', title: '正常频次双随机抽查', source: RANDOM },
  {
    area: 'DAILY_SUPERVISION',
    code: 'CREDIT_REMINDER',
    title: '失信计分接近下一等级时予以提醒',
    source: GUIDE,
  },
];

const C: Row[] = [
  { area: 'PERMIT', code: 'PERMIT_STRICT', title: '从严审核注册、备案和审批许可申请', source: DYNAMIC },
  { area: 'PERMIT', code: 'ON_SITE_REVIEW', title: '审批许可前实施现场核查', source: GUIDE },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'RELEASE_MODE',
    title: '监管放行',
    releaseMode: 'SUPERVISION',
    source: RELEASE,
  },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'DOCUMENT_REVIEW',
    title: '逐批审核纸质随附单证，不适用绿色通道',
    source: GUIDE,
  },
  {
    area: 'INSPECTION',
    code: 'INSPECTION_RATE',
    title: '加严检验检疫，提高抽批比例',
    inspectionRate: 0.8,
    source: DYNAMIC,
  },
  { area: 'INSPECTION', code: 'INTENSIFIED_SAMPLING', title: '增加抽样数量和检测项目', source: DYNAMIC },
  { area: 'DAILY_SUPERVISION', code: 'ROUTINE_CHECK', title: '加严监管，提高双随机抽查频次', source: RANDOM },
  { area: 'DAILY_SUPERVISION', code: 'INTERVIEW', title: '约谈企业负责人，督促限期整改', source: DYNAMIC },
];

const D: Row[] = [
  { area: 'PERMIT', code: 'PERMIT_RESTRICTED', title: '依法限制新的注册、备案和审批许可', source: DYNAMIC },
  { area: 'PERMIT', code: 'PERMIT_REVIEW', title: '对已取得的注册、备案和许可重新核查', source: DYNAMIC },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'RELEASE_MODE',
    title: '监管放行，检验检疫合格前不予放行',
    releaseMode: 'SUPERVISION',
    source: RELEASE,
  },
  {
    area: 'DECLARATION_AND_RELEASE',
    code: 'FACILITATION_EXCLUDED',
    title: '不适用直通放行、绿色通道等便利措施',
    source: DYNAMIC,
  },
  {
    area: 'INSPECTION',
    code: 'INSPECTION_RATE',
    title: '逐批实施检验检疫',
    inspectionRate: 1,
    source: DYNAMIC,
  },
  {
    area: 'INSPECTION',
    code: 'THIRD_PARTY_RESULTS_EXCLUDED',
    title: '不采信第三方检验检测结果，实施全项目检测',
    source: DYNAMIC,
  },
  {
    area: 'DAILY_SUPERVISION',
    code: 'ROUTINE_CHECK',
    title: '列为重点监管对象，每轮抽查必查',
    source: RANDOM,
  },
  {
    area: 'DAILY_SUPERVISION',
    code: 'INTERVIEW',
    title: '约谈法定代表人，整改结果逐项现场核查',
    source: DYNAMIC,
  },
];

/** The matrix of differentiated measures: two or more for each grade in each of the four areas. */
export const MEASURES: InspectionMeasure[] = Object.entries({ AA, A, B, C, D }).flatMap(([grade, rows]) =>
  rows.map((row) => ({ grade, ...row, official: false })),
);
