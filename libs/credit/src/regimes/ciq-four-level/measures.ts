import type { InspectionMeasure } from '../../catalogue/inspection-measure.ts';

const MODES = '《出入境检验检疫诚信管理体系》所列检验监管方式，按级别对应为建议';

type Row = Omit<InspectionMeasure, 'grade' | 'official' | 'source'>;

const BY_LEVEL: Record<string, Row[]> = {
  一: [
    { area: 'PERMIT', code: 'RED_LIST', title: '媒体宣传、红榜公布' },
    {
      area: 'DECLARATION_AND_RELEASE',
      code: 'GREEN_CHANNEL',
      title: '绿色通道，电子查询快速核放',
      releaseMode: 'DECLARATION',
    },
    { area: 'INSPECTION', code: 'EXEMPTION', title: '符合条件的免验' },
    { area: 'DAILY_SUPERVISION', code: 'REMOTE', title: '远程电子监控' },
  ],
  二: [
    {
      area: 'DECLARATION_AND_RELEASE',
      code: 'RELEASE_MODE',
      title: '便捷检验，验证放行',
      releaseMode: 'VERIFICATION',
    },
    { area: 'INSPECTION', code: 'TYPE_TEST', title: '型式试验加跟踪检验' },
    { area: 'DAILY_SUPERVISION', code: 'PROCESS', title: '过程监督检验' },
  ],
  三: [
    {
      area: 'DECLARATION_AND_RELEASE',
      code: 'RELEASE_MODE',
      title: '抽样检验合格后放行',
      releaseMode: 'SAMPLING',
    },
    { area: 'INSPECTION', code: 'TIGHTENED', title: '加大检验监管力度' },
    { area: 'DAILY_SUPERVISION', code: 'YELLOW_CARD', title: '预警报告，黄牌警告' },
  ],
  四: [
    {
      area: 'DECLARATION_AND_RELEASE',
      code: 'RELEASE_MODE',
      title: '加严检验、放行',
      releaseMode: 'SUPERVISION',
    },
    { area: 'INSPECTION', code: 'EVERY_LOT', title: '批批检验', inspectionRate: 1 },
    { area: 'DAILY_SUPERVISION', code: 'BLACK_LIST', title: '列入“黑名单”的，必要时公开曝光' },
  ],
};

/** Which level has which of the essay's ways of inspection; the ways stand there, their levels are proposed. */
export const FOUR_LEVEL_MEASURES: InspectionMeasure[] = Object.entries(BY_LEVEL).flatMap(([grade, rows]) =>
  rows.map((row) => ({ grade, ...row, official: false, source: MODES })),
);
