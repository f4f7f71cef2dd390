import fc from 'fast-check';
import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { bandOf } from '../grading/band-of.ts';
import { AQSIQ_2013_93_V1 } from '../regimes/aqsiq-2013-93/index.ts';
import { REGIMES } from '../regimes/index.ts';
import { ruleSets } from '../testing/rule-sets.ts';
import { checkSoundness, SOUNDNESS_RULES, type SoundnessRule } from './check-soundness.ts';
import { editRuleSet, type RuleSetEdit } from './edit-rule-set.ts';

const after = (...edits: RuleSetEdit[]): RuleSetContent => {
  const result = editRuleSet(AQSIQ_2013_93_V1, edits);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.content;
};
const set = (part: string, code: string, column: string, text: string): RuleSetEdit => ({
  part,
  code,
  cells: [{ column, text }],
});

test.each(REGIMES.map((content) => [content.regime, content] as const))('%s is sound', (_regime, content) => {
  expect(checkSoundness(content)).toEqual([]);
});

const CASES: [rule: SoundnessRule, part: string, code: string, edits: RuleSetEdit[]][] = [
  ['ADJUSTMENT_WITHOUT_DESCRIPTION', 'adjustments', 'T-01', [set('adjustments', 'T-01', 'description', '')]],
  [
    'CIRCUMSTANCE_GRADE_UNKNOWN',
    'circumstances',
    'NO_BUSINESS',
    [set('circumstances', 'NO_BUSINESS', 'grade', '')],
  ],
  [
    'CIRCUMSTANCE_GRADE_UNKNOWN',
    'circumstances',
    'NO_BUSINESS',
    [set('circumstances', 'NO_BUSINESS', 'grade', 'AA')],
  ],
  ['CONDITION_OF_NO_GRADE', 'conditions', 'A AA-1', [set('conditions', 'AA AA-1', 'grade', 'A')]],
  [
    'CONDITION_WITHOUT_DESCRIPTION',
    'conditions',
    'AA AA-1',
    [set('conditions', 'AA AA-1', 'description', '')],
  ],
  ['CONDITION_INCOMPLETE', 'conditions', 'AA AA-1', [set('conditions', 'AA AA-1', 'heldGrade', 'E')]],
  ['CONDITION_INCOMPLETE', 'conditions', 'AA AA-2', [set('conditions', 'AA AA-2', 'categories', '')]],
  ['CONDITION_INCOMPLETE', 'conditions', 'AA AA-3', [set('conditions', 'AA AA-3', 'rate', '')]],
  ['TITLE_MISSING', 'head', '', [set('head', '', 'title', '')]],
  ['INITIAL_GRADE_UNKNOWN', 'head', '', [set('head', '', 'initialGrade.grade', 'E')]],
  ['SOURCE_MISSING', 'items', 'P-001', [set('items', 'P-001', 'source', '')]],
  ['SOURCE_MISSING', 'head', '', [set('head', '', 'initialGrade.source', '')]],
  ['OFFICIAL_WITHOUT_SOURCE_OF_ITS_OWN', 'items', 'P-001', [set('items', 'P-001', 'official', '是')]],
  [
    'OFFICIAL_WITHOUT_SOURCE_OF_ITS_OWN',
    'thresholds',
    'LISTING',
    [set('thresholds', 'LISTING', 'points', '48')],
  ],
  ['ITEM_CODE_FORM', 'items', 'p 1', [set('items', 'P-001', 'code', 'p 1')]],
  ['ITEM_CODE_REUSED', 'items', 'J-001', [set('items', 'J-001', 'category', '外部门信息')]],
  ['ITEM_CODE_OF_ANOTHER_REGIME', 'items', 'H-001', [set('items', 'J-001', 'code', 'H-001')]],
  ['ITEM_WITHOUT_DESCRIPTION', 'items', 'J-001', [set('items', 'J-001', 'description', '')]],
  [
    'ITEM_DESCRIPTION_REPEATED',
    'items',
    'P-002',
    [set('items', 'P-001', 'description', '同一行为'), set('items', 'P-002', 'description', '同一行为')],
  ],
  ['ITEM_WITHOUT_KINDS', 'items', 'P-001', [set('items', 'P-001', 'kinds', '')]],
  ['RANK_REPEATED', 'grades', 'B', [set('grades', 'B', 'rank', '2')]],
  ['GRADE_UNREACHABLE', 'grades', 'AA', [set('grades', 'AA', 'reachedBy', '按计分评定')]],
  ['BAND_OF_NO_GRADE', 'bands', 'E', [set('bands', 'D', 'grade', 'E')]],
  ['BAND_OF_NO_GRADE', 'bands', 'D', [set('grades', 'D', 'reachedBy', '符合规定条件')]],
  ['BAND_EMPTY', 'bands', 'B', [set('bands', 'B', 'to', '12')]],
  ['BANDS_START', 'bands', 'A', [set('bands', 'A', 'from', '1')]],
  ['BANDS_GAP', 'bands', 'C', [set('bands', 'C', 'from', '25')]],
  ['BANDS_OVERLAP', 'bands', 'C', [set('bands', 'C', 'from', '23')]],
  ['BANDS_OVERLAP', 'bands', 'B', [set('bands', 'A', 'to', '')]],
  ['BANDS_END', 'bands', 'D', [set('bands', 'D', 'to', '100')]],
  [
    'BANDS_ORDER',
    'bands',
    'A',
    [
      set('bands', 'A', 'from', '12'),
      set('bands', 'A', 'to', '24'),
      set('bands', 'B', 'from', '0'),
      set('bands', 'B', 'to', '12'),
    ],
  ],
  ['THRESHOLD_NOT_POSITIVE', 'thresholds', 'CONTROL', [set('thresholds', 'CONTROL', 'points', '0')]],
  ['THRESHOLDS_ORDER', 'thresholds', 'DOWNGRADE', [set('thresholds', 'CONTROL', 'points', '24')]],
  ['THRESHOLDS_ORDER', 'thresholds', 'LISTING', [set('thresholds', 'LISTING', 'points', '23')]],
  ['DEADLINE_MISSING', 'deadlines', 'COLLECT', [{ part: 'deadlines', code: 'COLLECT' }]],
  ['DEADLINE_NOT_POSITIVE', 'deadlines', 'COLLECT', [set('deadlines', 'COLLECT', 'length', '0')]],
  [
    'MEASURE_OF_NO_GRADE',
    'measures',
    'E PERMIT_PRIORITY',
    [set('measures', 'AA PERMIT_PRIORITY', 'grade', 'E')],
  ],
  [
    'GRADE_WITHOUT_MEASURE',
    'grades',
    'B',
    AQSIQ_2013_93_V1.measures.flatMap(({ grade, code }) =>
      grade === 'B' ? [{ part: 'measures', code: `B ${code}` }] : [],
    ),
  ],
  ['NO_ITEMS', 'items', '', AQSIQ_2013_93_V1.items.map(({ code }) => ({ part: 'items', code }))],
  ['NO_GRADES', 'grades', '', AQSIQ_2013_93_V1.grades.map(({ code }) => ({ part: 'grades', code }))],
];

test.each(CASES)('%s is found at %s %s', (rule, part, code, edits) => {
  expect(checkSoundness(after(...edits), REGIMES)).toContainEqual(
    expect.objectContaining({ rule, part, code }),
  );
});

test('Every rule has a case', () => {
  expect([...new Set(CASES.map(([rule]) => rule))].sort()).toEqual([...SOUNDNESS_RULES].sort());
});

test('A value that becomes official with a source of its own, or changes as a proposal, is sound', () => {
  const sound = after(
    set('items', 'P-001', 'official', '是'),
    set('items', 'P-001', 'source', '公告2027年第1号附件'),
    set('items', 'P-003', 'points', '24'),
  );

  expect(checkSoundness(sound, [AQSIQ_2013_93_V1])).toEqual([]);
});

test('A code that an earlier version had for another category stays taken, though the last has it no more', () => {
  const last = after({ part: 'items', code: 'J-001' });
  const draft = after(set('items', 'J-001', 'category', '外部门信息'));

  expect(checkSoundness(draft, [AQSIQ_2013_93_V1, last])).toContainEqual(
    expect.objectContaining({ rule: 'ITEM_CODE_REUSED', code: 'J-001', detail: 'DAILY_SUPERVISION' }),
  );
});

test('Bands without a finding hold every number of points exactly once, and those with one do not', () => {
  const FORM: readonly SoundnessRule[] = [
    'BAND_EMPTY',
    'BANDS_START',
    'BANDS_GAP',
    'BANDS_OVERLAP',
    'BANDS_END',
  ];
  const limits = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a - b));
  const bands = limits.chain((ends) =>
    fc
      .array(fc.integer({ min: -1, max: 1 }), { minLength: ends.length + 1, maxLength: ends.length + 1 })
      .map((shifts) =>
        [0, ...ends].map((from, index) => ({
          grade: `G${index}`,
          from: Math.max(0, from + (shifts[index] ?? 0)),
          ...(ends[index] === undefined ? {} : { to: ends[index] }),
          official: false,
          source: 'x',
        })),
      ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        bands,
        ruleSets.map((content) => content.bands),
      ),
      (given) => {
        fc.pre(given.length > 0);
        const found = checkSoundness({ ...AQSIQ_2013_93_V1, bands: given }).some(({ rule }) =>
          FORM.includes(rule),
        );
        const holders = (points: number): number =>
          given.filter(({ from, to }) => points >= from && (to === undefined || points < to)).length;
        const empty = given.some(({ from, to }) => to !== undefined && to <= from);
        const once =
          !empty && Array.from({ length: 1_101 }, (_, points) => holders(points)).every((n) => n === 1);
        expect(found).toBe(!once);
        if (!found) expect(bandOf(0, given)).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});
