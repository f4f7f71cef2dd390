import type { ConditionCheck } from '../catalogue/application-condition.ts';
import { REQUIRED_DEADLINES } from '../catalogue/deadline.ts';
import { DYNAMIC_MEASURES } from '../catalogue/dynamic-threshold.ts';
import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { RULE_SET_PARTS } from './rule-set-parts.ts';
import { codeOf, valuesOf } from './rule-set-tables.ts';

/** What makes rules unsound, in the order of the parts. */
export const SOUNDNESS_RULES = [
  'TITLE_MISSING',
  'INITIAL_GRADE_UNKNOWN',
  'SOURCE_MISSING',
  'OFFICIAL_WITHOUT_SOURCE_OF_ITS_OWN',
  'NO_ITEMS',
  'ITEM_CODE_FORM',
  'ITEM_CODE_REUSED',
  'ITEM_CODE_OF_ANOTHER_REGIME',
  'ITEM_WITHOUT_DESCRIPTION',
  'ITEM_DESCRIPTION_REPEATED',
  'ITEM_WITHOUT_KINDS',
  'NO_GRADES',
  'RANK_REPEATED',
  'GRADE_UNREACHABLE',
  'BAND_OF_NO_GRADE',
  'BAND_EMPTY',
  'BANDS_START',
  'BANDS_GAP',
  'BANDS_OVERLAP',
  'BANDS_END',
  'BANDS_ORDER',
  'THRESHOLD_NOT_POSITIVE',
  'THRESHOLDS_ORDER',
  'DEADLINE_MISSING',
  'DEADLINE_NOT_POSITIVE',
  'MEASURE_OF_NO_GRADE',
  'GRADE_WITHOUT_MEASURE',
  'ADJUSTMENT_WITHOUT_DESCRIPTION',
  'CIRCUMSTANCE_GRADE_UNKNOWN',
  'CONDITION_OF_NO_GRADE',
  'CONDITION_WITHOUT_DESCRIPTION',
  'CONDITION_INCOMPLETE',
] as const;
export type SoundnessRule = (typeof SOUNDNESS_RULES)[number];

/** Why rules may not be published; the words are made where they are shown. */
export interface SoundnessFinding {
  rule: SoundnessRule;
  part: string;
  /** The code of the row that it is about; empty where it is about the part, or about the one row of an object. */
  code: string;
  column?: string;
  /** What the words name besides: another row, a number of points. */
  detail?: string;
}

/** `P-001`, `W-020`: capitals, digits and hyphens. */
const ITEM_CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

/**
 * Every reason against publishing a rule set; none for sound ones.
 *
 * @param published the published versions, first to last: those of the regime for codes that must stay what they are and for
 * values that became official since, of which the last is the one that the draft is compared with; those of others for codes
 * that are taken, since an item is named by its code alone
 */
export function checkSoundness(
  content: RuleSetContent,
  published: readonly RuleSetContent[] = [],
): SoundnessFinding[] {
  const earlier = published.filter(({ regime }) => regime === content.regime);
  return [
    ...checkHead(content),
    ...checkSources(content, earlier.at(-1)),
    ...checkItems(content, published),
    ...checkGrades(content),
    ...checkBands(content),
    ...checkThresholds(content),
    ...checkDeadlines(content),
    ...checkMeasures(content),
    ...checkAdjustments(content),
    ...checkCircumstances(content),
    ...checkConditions(content),
  ];
}

function checkHead({ title, initialGrade, grades }: RuleSetContent): SoundnessFinding[] {
  const findings: SoundnessFinding[] = [];
  if (title === '') findings.push({ rule: 'TITLE_MISSING', part: 'head', code: '', column: 'title' });
  if (!grades.some(({ code }) => code === initialGrade.grade)) {
    findings.push({
      rule: 'INITIAL_GRADE_UNKNOWN',
      part: 'head',
      code: '',
      column: 'initialGrade.grade',
      detail: initialGrade.grade,
    });
  }
  return findings;
}

/**
 * Every row says where it comes from, and a value is not called official on the word of what it was a proposal by: one that
 * becomes official, or is official and changes, needs a source of its own. Whatever part has these columns is asked.
 */
function checkSources(content: RuleSetContent, earlier: RuleSetContent | undefined): SoundnessFinding[] {
  return RULE_SET_PARTS.flatMap((part) =>
    part.columns
      .filter(({ path }) => /(^|\.)source$/.test(path))
      .flatMap(({ path }) => {
        const holder = path.slice(0, -'source'.length);
        const old = new Map(
          (earlier === undefined ? [] : valuesOf(earlier, part)).map((row) => [codeOf(part, row), row]),
        );
        return valuesOf(content, part).flatMap((row): SoundnessFinding[] => {
          const code = codeOf(part, row);
          const now = within(row, holder);
          const was = old.has(code) ? within(old.get(code) ?? {}, holder) : undefined;
          if (now.source === undefined || now.source === '') {
            return [{ rule: 'SOURCE_MISSING', part: part.key, code, column: path }];
          }
          const changed = was !== undefined && JSON.stringify(sorted(was)) !== JSON.stringify(sorted(now));
          return now.official === true && changed && was?.source === now.source
            ? [
                {
                  rule: 'OFFICIAL_WITHOUT_SOURCE_OF_ITS_OWN',
                  part: part.key,
                  code,
                  column: `${holder}official`,
                },
              ]
            : [];
        });
      }),
  );
}

const within = (row: object, holder: string): Record<string, unknown> =>
  holder === ''
    ? { ...row }
    : holder
        .slice(0, -1)
        .split('.')
        .reduce<Record<string, unknown>>((inner, key) => (inner[key] ?? {}) as Record<string, unknown>, {
          ...row,
        });

const sorted = (row: Record<string, unknown>): [string, unknown][] =>
  Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

function checkItems(
  { regime, items }: RuleSetContent,
  published: readonly RuleSetContent[],
): SoundnessFinding[] {
  const known = new Map(
    published.flatMap((version) =>
      version.items.map(({ code, category }) => [code, { category, regime: version.regime }] as const),
    ),
  );
  const descriptions = new Map<string, string>();
  const findings: SoundnessFinding[] = items.flatMap(({ code, category, description, kinds }) => {
    const of = (rule: SoundnessRule, column: string, detail?: string): SoundnessFinding => ({
      rule,
      part: 'items',
      code,
      column,
      ...(detail === undefined ? {} : { detail }),
    });
    const was = known.get(code);
    const elsewhere = was !== undefined && was.regime !== regime;
    const same = descriptions.get(description);
    descriptions.set(description, code);
    return [
      ...(ITEM_CODE.test(code) ? [] : [of('ITEM_CODE_FORM', 'code')]),
      ...(elsewhere ? [of('ITEM_CODE_OF_ANOTHER_REGIME', 'code', was.regime)] : []),
      ...(was === undefined || elsewhere || was.category === category
        ? []
        : [of('ITEM_CODE_REUSED', 'category', was.category)]),
      ...(description === '' ? [of('ITEM_WITHOUT_DESCRIPTION', 'description')] : []),
      ...(description !== '' && same !== undefined
        ? [of('ITEM_DESCRIPTION_REPEATED', 'description', same)]
        : []),
      ...(kinds.length === 0 ? [of('ITEM_WITHOUT_KINDS', 'kinds')] : []),
    ];
  });
  return items.length === 0 ? [{ rule: 'NO_ITEMS', part: 'items', code: '' }] : findings;
}

function checkGrades({ grades, bands }: RuleSetContent): SoundnessFinding[] {
  if (grades.length === 0) return [{ rule: 'NO_GRADES', part: 'grades', code: '' }];
  const ranks = new Map<number, string>();
  return grades.flatMap(({ code, rank, reachedBy }) => {
    const findings: SoundnessFinding[] = [];
    const same = ranks.get(rank);
    if (same !== undefined) {
      findings.push({ rule: 'RANK_REPEATED', part: 'grades', code, column: 'rank', detail: same });
    }
    ranks.set(rank, code);
    if (reachedBy === 'POINTS' && !bands.some(({ grade }) => grade === code)) {
      findings.push({ rule: 'GRADE_UNREACHABLE', part: 'grades', code, column: 'reachedBy' });
    }
    return findings;
  });
}

/** From 0 to any number, each number in one band, and more points never in a better grade. */
function checkBands({ grades, bands }: RuleSetContent): SoundnessFinding[] {
  const findings: SoundnessFinding[] = [];
  const add = (rule: SoundnessRule, code: string, column: string, detail?: string | number): void => {
    findings.push({
      rule,
      part: 'bands',
      code,
      column,
      ...(detail === undefined ? {} : { detail: String(detail) }),
    });
  };
  for (const { grade, from, to } of bands) {
    if (grades.find(({ code }) => code === grade)?.reachedBy !== 'POINTS') {
      add('BAND_OF_NO_GRADE', grade, 'grade');
    }
    if (to !== undefined && to <= from) add('BAND_EMPTY', grade, 'to');
  }
  const ascending = [...bands].sort((a, b) => a.from - b.from);
  const [first] = ascending;
  if (first !== undefined && first.from !== 0) add('BANDS_START', first.grade, 'from', first.from);
  ascending.forEach(({ grade, to }, index) => {
    const next = ascending[index + 1];
    if (next === undefined) {
      if (to !== undefined) add('BANDS_END', grade, 'to', to);
      return;
    }
    if (to === undefined || to > next.from) add('BANDS_OVERLAP', next.grade, 'from', grade);
    if (to !== undefined && to < next.from) add('BANDS_GAP', next.grade, 'from', `${to}–${next.from - 1}`);
    const rankOf = (wanted: string): number => grades.find(({ code }) => code === wanted)?.rank ?? 0;
    if (rankOf(next.grade) < rankOf(grade)) add('BANDS_ORDER', next.grade, 'from', grade);
  });
  return findings;
}

/** 布控 before 即时降级 before 列入严重失信名单: a graver measure is not due before a lighter one. */
function checkThresholds({ thresholds }: RuleSetContent): SoundnessFinding[] {
  const ordered = DYNAMIC_MEASURES.flatMap(
    (measure) => thresholds.find((threshold) => threshold.measure === measure) ?? [],
  );
  return ordered.flatMap(({ measure, accumulator, points }, index) => {
    const findings: SoundnessFinding[] = [];
    const of = { part: 'thresholds', code: measure, column: 'points' };
    if (points <= 0) findings.push({ rule: 'THRESHOLD_NOT_POSITIVE', ...of });
    const lighter = ordered[index - 1];
    const least = lighter === undefined ? 0 : lighter.points + Number(lighter.accumulator === accumulator);
    if (lighter !== undefined && points < least) {
      findings.push({ rule: 'THRESHOLDS_ORDER', ...of, detail: lighter.measure });
    }
    return findings;
  });
}

function checkDeadlines({ deadlines }: RuleSetContent): SoundnessFinding[] {
  return [
    ...REQUIRED_DEADLINES.filter((code) => !deadlines.some((one) => one.code === code)).map(
      (code): SoundnessFinding => ({ rule: 'DEADLINE_MISSING', part: 'deadlines', code }),
    ),
    ...deadlines
      .filter(({ length }) => length <= 0)
      .map(({ code }): SoundnessFinding => ({
        rule: 'DEADLINE_NOT_POSITIVE',
        part: 'deadlines',
        code,
        column: 'length',
      })),
  ];
}

function checkMeasures({ grades, measures }: RuleSetContent): SoundnessFinding[] {
  return [
    ...measures.flatMap((measure): SoundnessFinding[] =>
      grades.some(({ code }) => code === measure.grade)
        ? []
        : [
            {
              rule: 'MEASURE_OF_NO_GRADE',
              part: 'measures',
              code: `${measure.grade} ${measure.code}`,
              column: 'grade',
            },
          ],
    ),
    ...grades.flatMap(({ code }): SoundnessFinding[] =>
      measures.some(({ grade }) => grade === code)
        ? []
        : [{ rule: 'GRADE_WITHOUT_MEASURE', part: 'grades', code }],
    ),
  ];
}

function checkAdjustments({ adjustments = [] }: RuleSetContent): SoundnessFinding[] {
  return adjustments
    .filter(({ description }) => description === '')
    .map(({ code }) => ({
      rule: 'ADJUSTMENT_WITHOUT_DESCRIPTION',
      part: 'adjustments',
      code,
      column: 'description',
    }));
}

/** Who may reach a grade at best needs one that points reach. */
function checkCircumstances({ circumstances = [], grades }: RuleSetContent): SoundnessFinding[] {
  return circumstances
    .filter(
      ({ outcome, grade }) =>
        outcome === 'AT_BEST' && grades.find(({ code }) => code === grade)?.reachedBy !== 'POINTS',
    )
    .map(({ circumstance, grade }) => ({
      rule: 'CIRCUMSTANCE_GRADE_UNKNOWN',
      part: 'circumstances',
      code: circumstance,
      column: 'grade',
      detail: grade ?? '',
    }));
}

/** What each way of checking cannot do without. */
const CHECKED_WITH: Record<ConditionCheck, 'heldGrade' | 'categories' | 'rate' | 'evidence'> = {
  GRADE_HELD: 'heldGrade',
  NO_EVENTS: 'categories',
  DECLARATION_ERROR_RATE: 'rate',
  EVIDENCE: 'evidence',
};

function checkConditions({ conditions = [], grades }: RuleSetContent): SoundnessFinding[] {
  return conditions.flatMap((condition) => {
    const of = (rule: SoundnessRule, column: string): SoundnessFinding => ({
      rule,
      part: 'conditions',
      code: `${condition.grade} ${condition.code}`,
      column,
    });
    const needed = CHECKED_WITH[condition.check];
    const given = condition[needed];
    const missing =
      given === undefined ||
      (needed === 'categories' && condition.categories.length === 0) ||
      (needed === 'heldGrade' && !grades.some(({ code }) => code === given));
    return [
      ...(grades.find(({ code }) => code === condition.grade)?.reachedBy === 'APPLICATION'
        ? []
        : [of('CONDITION_OF_NO_GRADE', 'grade')]),
      ...(condition.description === '' ? [of('CONDITION_WITHOUT_DESCRIPTION', 'description')] : []),
      ...(missing ? [of('CONDITION_INCOMPLETE', needed)] : []),
    ];
  });
}
