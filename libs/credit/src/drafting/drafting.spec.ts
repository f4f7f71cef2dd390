import fc from 'fast-check';
import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { REGIMES } from '../regimes/index.ts';
import { ruleSets } from '../testing/rule-sets.ts';
import { canonicalRuleSet } from './canonical-rule-set.ts';
import { compareRuleSets } from './compare-rule-sets.ts';
import { editRuleSet } from './edit-rule-set.ts';
import { RULE_SET_PARTS } from './rule-set-parts.ts';
import { contentFrom, tablesOf } from './rule-set-tables.ts';

const [aqsiq] = REGIMES;
if (aqsiq === undefined) throw new Error('There is no regime.');

const edited = (content: RuleSetContent, ...edits: Parameters<typeof editRuleSet>[1]): RuleSetContent => {
  const result = editRuleSet(content, edits);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.content;
};

describe('The tables of a rule set', () => {
  test('hold all of it: whatever it says comes back as it was', () => {
    fc.assert(
      fc.property(ruleSets, (content) => {
        expect(contentFrom(tablesOf(content))).toEqual({ content });
      }),
      { numRuns: 500 },
    );
  });

  test.each(REGIMES.map((content) => [content.regime, content] as const))(
    'hold all of %s',
    (_regime, content) => {
      expect(contentFrom(tablesOf(content))).toEqual({ content });
    },
  );

  test('have the words of each choice but once, so that a word stands for one code', () => {
    for (const { columns } of RULE_SET_PARTS) {
      for (const { choices = {} } of columns) {
        const words = Object.values(choices).map(({ zh }) => zh);
        expect(words).toEqual([...new Set(words)]);
      }
    }
  });

  test.each([
    ['items', 'points', 'zwölf', 'WHOLE'],
    ['items', 'points', '101', 'RANGE'],
    ['items', 'points', '', 'REQUIRED'],
    ['items', 'points', '-1', 'RANGE'],
    ['items', 'points', '1.5', 'WHOLE'],
    ['items', 'category', '其他', 'CHOICE'],
    ['items', 'category', '', 'REQUIRED'],
    ['items', 'kinds', '进口企业、其他', 'CHOICE'],
    ['items', 'kinds', '进口企业、进口企业', 'CHOICE'],
    ['items', 'serious', '也许', 'FLAG'],
    ['items', 'description', 'a\u0000b', 'TEXT'],
    ['items', 'description', 'a\nb', 'TEXT'],
    ['measures', 'inspectionRate', '1.2', 'SHARE'],
    ['measures', 'inspectionRate', '120%', 'SHARE'],
    ['measures', 'inspectionRate', 'x', 'SHARE'],
  ])('take in %s for %s no %j: %s', (part, column, text, rule) => {
    const code = part === 'items' ? 'P-001' : 'AA INSPECTION_RATE';

    expect(editRuleSet(aqsiq, [{ part, code, cells: [{ column, text }] }])).toMatchObject({
      problems: [{ part, column, rule }],
    });
  });

  test.each([
    ['items', 'P-001', 'serious', '', { serious: false }],
    ['items', 'P-001', 'kinds', '全部', { kinds: expect.any(Array) }],
    ['items', 'P-001', 'kinds', 'IMPORTER，出口企业', { kinds: ['IMPORTER', 'EXPORTER'] }],
    ['items', 'P-001', 'effect', 'DIRECT_D', { effect: 'DIRECT_D' }],
    [
      'items',
      'P-001',
      'legalBasis',
      ' 甲法 第1条 \r\n\n乙法 第2条',
      { legalBasis: ['甲法 第1条', '乙法 第2条'] },
    ],
    ['measures', 'AA INSPECTION_RATE', 'inspectionRate', '5%', { inspectionRate: 0.05 }],
    ['bands', 'D', 'to', '40', { to: 40 }],
  ])('take in %s %s for %s %j', (part, code, column, text, expected) => {
    const content = edited(aqsiq, { part, code, cells: [{ column, text }] });
    const rows = content[part as 'items'];

    expect(rows).toContainEqual(expect.objectContaining(expected));
  });
});

describe('Edits', () => {
  test('add a row at the end, with what its columns begin with, and not official', () => {
    const { items } = edited(aqsiq, {
      part: 'items',
      cells: [
        { column: 'code', text: 'J-099' },
        { column: 'category', text: '日常监管' },
      ],
    });

    expect(items).toHaveLength(aqsiq.items.length + 1);
    expect(items.at(-1)).toEqual({
      code: 'J-099',
      category: 'DAILY_SUPERVISION',
      description: '',
      points: 0,
      legalBasis: [],
      kinds: [],
      collector: 'CASE_CLOSING',
      mode: 'AUTOMATIC',
      serious: false,
      effect: 'NONE',
      official: false,
      source: '',
    });
  });

  test('remove a row, and clear what may be empty', () => {
    expect(edited(aqsiq, { part: 'items', code: 'P-001' }).items).toEqual(aqsiq.items.slice(1));
    const { measures } = edited(aqsiq, {
      part: 'measures',
      code: 'AA INSPECTION_RATE',
      cells: [{ column: 'inspectionRate', text: '' }],
    });
    expect(
      measures.find(({ grade, code }) => grade === 'AA' && code === 'INSPECTION_RATE'),
    ).not.toHaveProperty('inspectionRate');
  });

  test.each([
    ['a part', { part: 'nothing', cells: [] }, 'PART_UNKNOWN'],
    ['a row', { part: 'items', code: 'X-999', cells: [] }, 'ROW_UNKNOWN'],
    ['a row to remove', { part: 'items', code: 'X-999' }, 'ROW_UNKNOWN'],
    ['a column', { part: 'items', code: 'P-001', cells: [{ column: 'x', text: '' }] }, 'COLUMN_UNKNOWN'],
    [
      'a regime of its own',
      { part: 'head', code: '', cells: [{ column: 'regime', text: 'X' }] },
      'COLUMN_FIXED',
    ],
    [
      'a code twice',
      { part: 'items', code: 'P-002', cells: [{ column: 'code', text: 'P-001' }] },
      'CODE_REPEATED',
    ],
    ['a row without code', { part: 'items', cells: [{ column: 'points', text: '1' }] }, 'CODE_MISSING'],
    ['no head', { part: 'head', code: '' }, 'PART_MISSING'],
  ])('name no %s that is not there', (_what, edit, rule) => {
    expect(editRuleSet(aqsiq, [edit])).toMatchObject({ problems: [{ rule }] });
  });
});

describe('The hash and the comparison of rule sets', () => {
  const beside = (content: RuleSetContent): RuleSetContent => ({
    ...content,
    version: 1,
    effectiveFrom: '2014-01-01',
  });

  test('agree: the canonical texts are equal exactly when no line differs', () => {
    // Rule sets that are alike in most of what they say: one, and the same with a part of another.
    const alike = fc
      .tuple(ruleSets, ruleSets, fc.constantFrom(...RULE_SET_PARTS))
      .map(
        ([one, other, { at }]) => [one, at === '' ? one : { ...one, [at]: other[at as 'items'] }] as const,
      );
    fc.assert(
      fc.property(fc.oneof(alike, fc.tuple(ruleSets, ruleSets)), ([one, other]) => {
        const equal = canonicalRuleSet(one) === canonicalRuleSet(other);
        expect(compareRuleSets(beside(one), beside(other)).length === 0).toBe(equal);
      }),
      { numRuns: 500 },
    );
  });

  test('leave the order of rows, the version and its day aside', () => {
    fc.assert(
      fc.property(ruleSets, (content) => {
        const shuffled = {
          ...content,
          version: content.version + 1,
          effectiveFrom: '2030-01-01',
          items: content.items.toReversed(),
          measures: content.measures.toReversed(),
        };
        expect(canonicalRuleSet(shuffled)).toBe(canonicalRuleSet(content));
      }),
    );
  });

  test('tell what was added, removed and changed, by code, before and after', () => {
    const after = edited(
      aqsiq,
      { part: 'items', code: 'P-001' },
      { part: 'items', code: 'P-003', cells: [{ column: 'points', text: '24' }] },
      { part: 'deadlines', code: 'COLLECT', cells: [{ column: 'unit', text: '日' }] },
      { part: 'head', code: '', cells: [{ column: 'title', text: '新名称' }] },
      { part: 'items', cells: [{ column: 'code', text: 'J-099' }] },
    );

    expect(compareRuleSets(aqsiq, after)).toMatchObject([
      {
        part: 'head',
        code: '',
        change: 'CHANGED',
        cells: [{ column: 'title', before: aqsiq.title, after: '新名称' }],
      },
      { part: 'items', code: 'J-099', change: 'ADDED', cells: expect.any(Array) },
      { part: 'items', code: 'P-001', change: 'REMOVED', cells: expect.any(Array) },
      {
        part: 'items',
        code: 'P-003',
        change: 'CHANGED',
        cells: [{ column: 'points', before: '12', after: '24' }],
      },
      {
        part: 'deadlines',
        code: 'COLLECT',
        change: 'CHANGED',
        cells: [{ column: 'unit', before: '工作日', after: '日' }],
      },
    ]);
  });
});
