import type { InspectionMeasure } from '../../catalogue/inspection-measure.ts';

const REPORTS = '海关认证企业便利措施的公开报道（令225、237、251）；令282条文未见，建议';

type Row = Omit<InspectionMeasure, 'grade' | 'official' | 'source'>;

const BY_CLASS: Record<string, Row[]> = {
  高级认证: [
    { area: 'PERMIT', code: 'COORDINATOR', title: '设立协调员，经申请免除担保' },
    { area: 'DECLARATION_AND_RELEASE', code: 'RELEASE_FIRST', title: '先行验放，优先通关' },
    { area: 'INSPECTION', code: 'INSPECTION_RATE', title: '查验率不超过常规企业的五分之一' },
    { area: 'DAILY_SUPERVISION', code: 'FEWER_CHECKS', title: '减少稽查、核查，享受国际互认便利' },
  ],
  认证: [
    { area: 'DECLARATION_AND_RELEASE', code: 'PRIORITY', title: '简化单证审核，优先通关' },
    { area: 'INSPECTION', code: 'INSPECTION_RATE', title: '适用较低的查验率' },
  ],
  常规: [{ area: 'DECLARATION_AND_RELEASE', code: 'GENERAL', title: '适用普惠管理措施' }],
  失信: [
    { area: 'DECLARATION_AND_RELEASE', code: 'GUARANTEE', title: '加工贸易等业务全额提供担保' },
    { area: 'INSPECTION', code: 'INSPECTION_RATE', title: '查验率不低于八成', inspectionRate: 0.8 },
    { area: 'DAILY_SUPERVISION', code: 'MORE_CHECKS', title: '提高稽查、核查频次' },
  ],
  严重失信: [
    { area: 'INSPECTION', code: 'INSPECTION_RATE', title: '批批查验', inspectionRate: 1 },
    { area: 'DAILY_SUPERVISION', code: 'JOINT_PUNISHMENT', title: '列入名单并依法实施联合惩戒' },
  ],
};

/** What a class brings; read in reports of the acts before, and proposed for this one. */
export const CUSTOMS_MEASURES: InspectionMeasure[] = Object.entries(BY_CLASS).flatMap(([grade, rows]) =>
  rows.map((row) => ({ grade, ...row, official: false, source: REPORTS })),
);
