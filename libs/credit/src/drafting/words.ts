import type {
  CollectionCategory,
  CollectionMode,
  Collector,
  ItemEffect,
} from '../catalogue/collection-item.ts';
import type { DeadlineCode, DeadlineUnit } from '../catalogue/deadline.ts';
import type { Accumulator, DynamicMeasure } from '../catalogue/dynamic-threshold.ts';
import type { EnterpriseKind } from '../catalogue/enterprise-kind.ts';
import type { GradeReachedBy } from '../catalogue/grade.ts';
import type { MeasureArea, ReleaseMode } from '../catalogue/inspection-measure.ts';

/** What a thing is called, for officers and in English. */
export interface Words {
  zh: string;
  en: string;
}

/** The words of an enumeration; in a table they stand for its codes. */
export type ChoiceWords<Code extends string = string> = Record<Code, Words>;

const words = (zh: string, en: string): Words => ({ zh, en });

export const CATEGORY_WORDS: ChoiceWords<CollectionCategory> = {
  ADMINISTRATIVE_PENALTY: words('行政处罚', 'Administrative penalty'),
  DECLARATION_ERROR: words('报检差错', 'Declaration error'),
  NONCONFORMITY: words('检验检疫不合格', 'Nonconformity'),
  DAILY_SUPERVISION: words('日常监管', 'Daily supervision'),
  EXTERNAL: words('外部门信息', 'From other authorities'),
};

export const KIND_WORDS: ChoiceWords<EnterpriseKind> = {
  IMPORTER: words('进口企业', 'Importer'),
  EXPORTER: words('出口企业', 'Exporter'),
  DECLARATION_AGENT: words('代理报检企业', 'Declaration agent'),
  EXPRESS_OPERATOR: words('快件运营企业', 'Express operator'),
  QUARANTINE_TREATMENT: words('检疫处理单位', 'Quarantine treatment'),
  SUPERVISED_WAREHOUSE: words('监管场库', 'Supervised warehouse'),
  SURVEY_AGENCY: words('检验鉴定机构', 'Survey agency'),
  PORT_FOOD_BUSINESS: words('口岸食品生产经营单位', 'Port food business'),
  CARRIER: words('运输工具经营人', 'Carrier'),
  CONTAINER_OPERATOR: words('集装箱经营公司', 'Container operator'),
  ORIGIN_CERTIFICATE_APPLICANT: words('产地证申领企业', 'Origin certificate applicant'),
  CROSS_BORDER_ECOMMERCE: words('跨境电商企业', 'Cross-border e-commerce'),
};

export const COLLECTOR_WORDS: ChoiceWords<Collector> = {
  CASE_CLOSING: words('结案部门', 'Case closing'),
  DECLARATION: words('检务部门', 'Declaration'),
  INSPECTION: words('施检部门', 'Inspection'),
  FINDING: words('发现部门', 'Finding department'),
  FIRST_RECEIVING: words('第一接收部门', 'First to receive it'),
};

export const MODE_WORDS: ChoiceWords<CollectionMode> = {
  AUTOMATIC: words('自动采集', 'automatic'),
  AUTOMATIC_THEN_CONFIRMED: words('自动采集、人工确认', 'automatic, then confirmed'),
  MANUAL: words('人工采集', 'by hand'),
};

export const EFFECT_WORDS: ChoiceWords<ItemEffect> = {
  NONE: words('仅计分', 'points only'),
  CONTROL: words('布控', 'control'),
  DOWNGRADE: words('即时降级', 'immediate downgrade'),
  DIRECT_D: words('直接评为 D 级', 'grade D directly'),
  LISTING: words('列入严重失信名单', 'listed as seriously dishonest'),
};

export const REACHED_BY_WORDS: ChoiceWords<GradeReachedBy> = {
  POINTS: words('按计分评定', 'by points'),
  APPLICATION: words('申请并经批准', 'on application, when approved'),
  CONDITION: words('符合规定条件', 'by a condition of the regime'),
};

export const DYNAMIC_MEASURE_WORDS: ChoiceWords<DynamicMeasure> = {
  CONTROL: words('布控', 'Control'),
  DOWNGRADE: words('即时降级', 'Downgrade'),
  LISTING: words('列入严重失信名单', 'Listing'),
};

export const ACCUMULATOR_WORDS: ChoiceWords<Accumulator> = {
  ALL_POINTS: words('全部计分', 'all points'),
  SERIOUS_PENALTY_POINTS: words('严重违法处罚计分', 'points of serious penalties'),
};

export const DEADLINE_WORDS: ChoiceWords<DeadlineCode> = {
  COLLECT: words('采集时限', 'Collecting'),
  CONFIRM_REVIEW: words('初评确认时限', 'Confirming a preliminary grade'),
  ADJUST_REVIEW: words('初评调整时限', 'Adjusting a preliminary grade'),
};

export const DEADLINE_UNIT_WORDS: ChoiceWords<DeadlineUnit> = {
  WORKING_DAY: words('工作日', 'working days'),
  DAY: words('日', 'days'),
};

export const MEASURE_AREA_WORDS: ChoiceWords<MeasureArea> = {
  PERMIT: words('审批许可', 'Permits'),
  DECLARATION_AND_RELEASE: words('申报放行', 'Declaration and release'),
  INSPECTION: words('检验检疫', 'Inspection'),
  DAILY_SUPERVISION: words('日常监管', 'Daily supervision'),
};

export const RELEASE_MODE_WORDS: ChoiceWords<ReleaseMode> = {
  DECLARATION: words('申报放行', 'on declaration'),
  VERIFICATION: words('验证放行', 'on verification'),
  SAMPLING: words('抽样放行', 'by sampling'),
  SUPERVISION: words('监管放行', 'under supervision'),
};
