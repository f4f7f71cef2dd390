import { type Bilingual, type ChoiceWords, choiceWords } from './words.ts';

/**
 * What a cell holds: words; words line by line; a whole number; a share from 0 to 1; yes or no; a day; one of several;
 * some of several.
 */
export type CellKind = 'TEXT' | 'LINES' | 'WHOLE' | 'SHARE' | 'FLAG' | 'DAY' | 'CHOICE' | 'CHOICES';

export interface RuleSetColumn {
  /** Where the value stands in its row; a point leads into an object: `cycle.month`. */
  path: string;
  words: Bilingual;
  kind: CellKind;
  /** For CHOICE and CHOICES: the codes, in their order, with their words. */
  choices?: ChoiceWords;
  /** For WHOLE: the least and the most that is taken. */
  min?: number;
  max?: number;
  /** May be left empty: then the row has no such value. */
  optional?: true;
  /** Given by the system, and changed by no edit. */
  fixed?: true;
}

/** A part of a rule set as a table. */
export interface RuleSetPart {
  key: string;
  words: Bilingual;
  /** Where its rows stand in the content, with points into objects; empty for the content itself. */
  at: string;
  /** A list of rows, or the one row that an object is. */
  many: boolean;
  /** A rule set may be without it. */
  optional?: true;
  /** The columns that name a row: stable across versions, unique within the part. Empty where there is one row. */
  code: readonly string[];
  columns: readonly RuleSetColumn[];
}

const OFFICIAL: RuleSetColumn = {
  path: 'official',
  words: { zh: '官方', en: 'Official' },
  kind: 'FLAG',
};
const SOURCE: RuleSetColumn = { path: 'source', words: { zh: '来源', en: 'Source' }, kind: 'TEXT' };
const GRADE: RuleSetColumn = { path: 'grade', words: { zh: '等级', en: 'Grade' }, kind: 'TEXT' };

/**
 * The parts of a rule set, each as a table. Nothing else knows the columns: the workbook, the comparison, the editor, the
 * hash and the check of what is handed in all read them here, so that a new part of `RuleSetContent` is one entry more.
 */
export const RULE_SET_PARTS: readonly RuleSetPart[] = [
  {
    key: 'head',
    words: { zh: '基本信息', en: 'Head' },
    at: '',
    many: false,
    code: [],
    columns: [
      { path: 'regime', words: { zh: '制度', en: 'Regime' }, kind: 'TEXT', fixed: true },
      { path: 'version', words: { zh: '版本', en: 'Version' }, kind: 'WHOLE', min: 1, fixed: true },
      { path: 'title', words: { zh: '名称', en: 'Title' }, kind: 'TEXT' },
      { path: 'effectiveFrom', words: { zh: '施行日期', en: 'In force from' }, kind: 'DAY' },
      {
        path: 'cycle.month',
        words: { zh: '周期起始月', en: 'Cycle starts in month' },
        kind: 'WHOLE',
        min: 1,
        max: 12,
      },
      {
        path: 'cycle.day',
        words: { zh: '周期起始日', en: 'Cycle starts on day' },
        kind: 'WHOLE',
        min: 1,
        max: 28,
      },
      {
        path: 'cycle.months',
        words: { zh: '周期月数', en: 'Cycle in months' },
        kind: 'WHOLE',
        min: 1,
        max: 60,
      },
      { path: 'initialGrade.grade', words: { zh: '起始等级', en: 'Initial grade' }, kind: 'TEXT' },
      {
        path: 'initialGrade.official',
        words: { zh: '起始等级官方', en: 'Initial grade official' },
        kind: 'FLAG',
      },
      {
        path: 'initialGrade.source',
        words: { zh: '起始等级来源', en: 'Source of the initial grade' },
        kind: 'TEXT',
      },
    ],
  },
  {
    key: 'items',
    words: { zh: '采集条目', en: 'Items' },
    at: 'items',
    many: true,
    code: ['code'],
    columns: [
      { path: 'code', words: { zh: '代码', en: 'Code' }, kind: 'TEXT' },
      {
        path: 'category',
        words: { zh: '类别', en: 'Category' },
        kind: 'CHOICE',
        choices: choiceWords('category'),
      },
      { path: 'description', words: { zh: '失信行为', en: 'Conduct' }, kind: 'TEXT' },
      { path: 'points', words: { zh: '分值', en: 'Points' }, kind: 'WHOLE', min: 0, max: 100 },
      { path: 'serious', words: { zh: '严重违法', en: 'Serious' }, kind: 'FLAG' },
      {
        path: 'effect',
        words: { zh: '另有后果', en: 'Besides points' },
        kind: 'CHOICE',
        choices: choiceWords('effect'),
      },
      OFFICIAL,
      SOURCE,
      {
        path: 'kinds',
        words: { zh: '适用企业', en: 'For' },
        kind: 'CHOICES',
        choices: choiceWords('enterpriseKind'),
      },
      { path: 'legalBasis', words: { zh: '法律依据', en: 'Legal basis' }, kind: 'LINES' },
      {
        path: 'collector',
        words: { zh: '采集部门', en: 'Collected by' },
        kind: 'CHOICE',
        choices: choiceWords('collector'),
      },
      { path: 'mode', words: { zh: '采集方式', en: 'How' }, kind: 'CHOICE', choices: choiceWords('mode') },
    ],
  },
  {
    key: 'grades',
    words: { zh: '等级', en: 'Grades' },
    at: 'grades',
    many: true,
    code: ['code'],
    columns: [
      { path: 'code', words: { zh: '等级', en: 'Grade' }, kind: 'TEXT' },
      { path: 'label', words: { zh: '含义', en: 'Meaning' }, kind: 'TEXT' },
      { path: 'rank', words: { zh: '次序', en: 'Rank' }, kind: 'WHOLE', min: 1, max: 100 },
      {
        path: 'reachedBy',
        words: { zh: '取得方式', en: 'Reached' },
        kind: 'CHOICE',
        choices: choiceWords('reachedBy'),
      },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'bands',
    words: { zh: '计分区间', en: 'Bands' },
    at: 'bands',
    many: true,
    code: ['grade'],
    columns: [
      GRADE,
      { path: 'from', words: { zh: '起（含）', en: 'From (included)' }, kind: 'WHOLE', min: 0, max: 100_000 },
      {
        path: 'to',
        words: { zh: '止（不含）', en: 'To (excluded)' },
        kind: 'WHOLE',
        min: 0,
        max: 100_000,
        optional: true,
      },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'thresholds',
    words: { zh: '动态管理阈值', en: 'Thresholds' },
    at: 'thresholds',
    many: true,
    code: ['measure'],
    columns: [
      {
        path: 'measure',
        words: { zh: '措施', en: 'Measure' },
        kind: 'CHOICE',
        choices: choiceWords('dynamicMeasure'),
      },
      {
        path: 'accumulator',
        words: { zh: '累计口径', en: 'Accumulator' },
        kind: 'CHOICE',
        choices: choiceWords('accumulator'),
      },
      {
        path: 'points',
        words: { zh: '分值（以上）', en: 'Points (and more)' },
        kind: 'WHOLE',
        min: 0,
        max: 100_000,
      },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'deadlines',
    words: { zh: '时限', en: 'Deadlines' },
    at: 'deadlines',
    many: true,
    code: ['code'],
    columns: [
      { path: 'code', words: { zh: '事项', en: 'What' }, kind: 'CHOICE', choices: choiceWords('deadline') },
      { path: 'length', words: { zh: '期限', en: 'Within' }, kind: 'WHOLE', min: 0, max: 3_660 },
      {
        path: 'unit',
        words: { zh: '单位', en: 'Unit' },
        kind: 'CHOICE',
        choices: choiceWords('deadlineUnitName'),
      },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'measures',
    words: { zh: '差异化措施', en: 'Measures' },
    at: 'measures',
    many: true,
    code: ['grade', 'code'],
    columns: [
      GRADE,
      {
        path: 'area',
        words: { zh: '方面', en: 'Area' },
        kind: 'CHOICE',
        choices: choiceWords('measureArea'),
      },
      { path: 'code', words: { zh: '代码', en: 'Code' }, kind: 'TEXT' },
      { path: 'title', words: { zh: '措施', en: 'Measure' }, kind: 'TEXT' },
      {
        path: 'inspectionRate',
        words: { zh: '抽批比例', en: 'Share inspected' },
        kind: 'SHARE',
        optional: true,
      },
      {
        path: 'releaseMode',
        words: { zh: '放行模式', en: 'Release' },
        kind: 'CHOICE',
        choices: choiceWords('releaseMode'),
        optional: true,
      },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'adjustments',
    words: { zh: '调整情形', en: 'Adjustments' },
    at: 'adjustments',
    many: true,
    optional: true,
    code: ['code'],
    columns: [
      { path: 'code', words: { zh: '代码', en: 'Code' }, kind: 'TEXT' },
      { path: 'description', words: { zh: '情形', en: 'Case' }, kind: 'TEXT' },
      {
        path: 'direction',
        words: { zh: '方向', en: 'Direction' },
        kind: 'CHOICE',
        choices: choiceWords('adjustmentDirection'),
      },
      { path: 'steps', words: { zh: '最多级数', en: 'Steps at most' }, kind: 'WHOLE', min: 1, max: 100 },
      { path: 'evidence', words: { zh: '应附材料', en: 'To attach' }, kind: 'TEXT', optional: true },
      { path: 'secondOfficer', words: { zh: '须复核', en: 'Second officer' }, kind: 'FLAG' },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'circumstances',
    words: { zh: '特殊情形', en: 'Circumstances' },
    at: 'circumstances',
    many: true,
    optional: true,
    code: ['circumstance'],
    columns: [
      {
        path: 'circumstance',
        words: { zh: '情形', en: 'Circumstance' },
        kind: 'CHOICE',
        choices: choiceWords('circumstance'),
      },
      {
        path: 'outcome',
        words: { zh: '评定', en: 'Graded' },
        kind: 'CHOICE',
        choices: choiceWords('circumstanceOutcome'),
      },
      { ...GRADE, optional: true },
      OFFICIAL,
      SOURCE,
    ],
  },
  {
    key: 'conditions',
    words: { zh: '申请条件', en: 'Conditions' },
    at: 'conditions',
    many: true,
    optional: true,
    code: ['grade', 'code'],
    columns: [
      GRADE,
      { path: 'code', words: { zh: '代码', en: 'Code' }, kind: 'TEXT' },
      { path: 'description', words: { zh: '条件', en: 'Condition' }, kind: 'TEXT' },
      {
        path: 'check',
        words: { zh: '核查方式', en: 'Checked by' },
        kind: 'CHOICE',
        choices: choiceWords('conditionCheck'),
      },
      { path: 'months', words: { zh: '最近月数', en: 'Months back' }, kind: 'WHOLE', min: 1, max: 120 },
      { path: 'heldGrade', words: { zh: '须保持的等级', en: 'Grade held' }, kind: 'TEXT', optional: true },
      {
        path: 'categories',
        words: { zh: '不得有的信息类别', en: 'No events of' },
        kind: 'CHOICES',
        choices: choiceWords('category'),
      },
      { path: 'rate', words: { zh: '低于比例', en: 'Below' }, kind: 'SHARE', optional: true },
      { path: 'evidence', words: { zh: '应附材料', en: 'To attach' }, kind: 'TEXT', optional: true },
      OFFICIAL,
      SOURCE,
    ],
  },
];

/** The part of a key; undefined where there is none. */
export const partOf = (key: string): RuleSetPart | undefined =>
  RULE_SET_PARTS.find((part) => part.key === key);
