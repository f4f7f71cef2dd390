/** Where a grade makes a difference. Source: 质检办通〔2017〕264号, 结果应用. */
export const MEASURE_AREAS = [
  'PERMIT',
  'DECLARATION_AND_RELEASE',
  'INSPECTION',
  'DAILY_SUPERVISION',
] as const;
export type MeasureArea = (typeof MEASURE_AREAS)[number];

/** 申报放行, 验证放行, 抽样放行, 监管放行. Source: 甬检通〔2015〕204号 五(一). */
export const RELEASE_MODES = ['DECLARATION', 'VERIFICATION', 'SAMPLING', 'SUPERVISION'] as const;
export type ReleaseMode = (typeof RELEASE_MODES)[number];

/** What a grade brings in one area (差异化措施). Its code is unique within the grade. */
export interface InspectionMeasure {
  grade: string;
  area: MeasureArea;
  code: string;
  title: string;
  /** Share of consignments inspected, 0 to 1, where the measure sets one. */
  inspectionRate?: number;
  /** The mode of release, where the measure sets one. */
  releaseMode?: ReleaseMode;
  official: boolean;
  source: string;
}
