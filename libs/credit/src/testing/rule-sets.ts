import fc from 'fast-check';
import { ADJUSTMENT_DIRECTIONS } from '../catalogue/adjustment-ground.ts';
import { CONDITION_CHECKS } from '../catalogue/application-condition.ts';
import { CIRCUMSTANCE_OUTCOMES, CIRCUMSTANCES } from '../catalogue/circumstance-rule.ts';
import {
  COLLECTION_CATEGORIES,
  COLLECTION_MODES,
  COLLECTORS,
  ITEM_EFFECTS,
} from '../catalogue/collection-item.ts';
import { DEADLINE_CODES, DEADLINE_UNITS } from '../catalogue/deadline.ts';
import { ACCUMULATORS, DYNAMIC_MEASURES } from '../catalogue/dynamic-threshold.ts';
import { ENTERPRISE_KINDS } from '../catalogue/enterprise-kind.ts';
import { GRADE_REACHED_BY } from '../catalogue/grade.ts';
import { MEASURE_AREAS, RELEASE_MODES } from '../catalogue/inspection-measure.ts';
import type { RuleSetContent } from '../catalogue/rule-set.ts';

/** Texts that a spreadsheet or a parser might take for something else, and any other that a cell keeps. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '',
      '=1+1',
      '+8',
      '-1',
      '@x',
      '001',
      '1e5',
      'TRUE',
      '是',
      '全部',
      '2026-01-01',
      '<a>&amp;"\'',
      '_x0041_',
      '  ',
      '，、；',
      '𠮷野家',
      '5%',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map((raw) => raw.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim());
const code = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,5}$/);
const official = fc.boolean();
const whole = (min: number, max: number) => fc.integer({ min, max });
const optional = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const rows = <Row>(row: fc.Arbitrary<Row>, codeOf: (row: Row) => string, maxLength = 6) =>
  fc.uniqueArray(row, { selector: codeOf, maxLength });

const with2 = <A extends object, B extends object>([a, b]: [A, B]): A & B => ({ ...a, ...b });

/** A part that a rule set may be without. */
const part = <Row>(key: string, row: fc.Arbitrary<Row>, codeOf: (row: Row) => string) =>
  rows(row, codeOf).map((list) => (list.length === 0 ? {} : { [key]: list }));
const given = text.filter((words) => words !== '');

const optionalParts = fc
  .tuple(
    part(
      'adjustments',
      fc
        .tuple(
          fc.record({
            code,
            description: text,
            direction: fc.constantFrom(...ADJUSTMENT_DIRECTIONS),
            steps: whole(1, 100),
            secondOfficer: fc.boolean(),
            official,
            source: text,
          }),
          optional('evidence', given),
        )
        .map(with2),
      (row) => row.code,
    ),
    part(
      'circumstances',
      fc
        .tuple(
          fc.record({
            circumstance: fc.constantFrom(...CIRCUMSTANCES),
            outcome: fc.constantFrom(...CIRCUMSTANCE_OUTCOMES),
            official,
            source: text,
          }),
          optional('grade', code),
        )
        .map(with2),
      (row) => row.circumstance,
    ),
    part(
      'conditions',
      fc
        .tuple(
          fc.record({
            grade: code,
            code,
            description: text,
            check: fc.constantFrom(...CONDITION_CHECKS),
            months: whole(1, 120),
            categories: fc.uniqueArray(fc.constantFrom(...COLLECTION_CATEGORIES)),
            official,
            source: text,
          }),
          optional('heldGrade', code),
          optional(
            'rate',
            fc.double({ min: 0, max: 1, noNaN: true }).map((rate) => rate + 0),
          ),
          optional('evidence', given),
        )
        .map(([row, ...rest]) => Object.assign({}, row, ...rest) as typeof row),
      (row) => `${row.grade} ${row.code}`,
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as Partial<RuleSetContent>);

const wholeParts: fc.Arbitrary<RuleSetContent> = fc.record({
  regime: fc.stringMatching(/^[A-Z][A-Z0-9_]{2,10}$/),
  version: whole(1, 99),
  title: text,
  effectiveFrom: fc.constantFrom('2014-01-01', '2027-02-28', '2028-02-29'),
  cycle: fc.record({ month: whole(1, 12), day: whole(1, 28), months: whole(1, 60) }),
  initialGrade: fc.record({ grade: text, official, source: text }),
  items: rows(
    fc.record({
      code,
      category: fc.constantFrom(...COLLECTION_CATEGORIES),
      description: text,
      points: whole(0, 100),
      legalBasis: fc.array(text.filter((line) => line !== '')),
      kinds: fc.uniqueArray(fc.constantFrom(...ENTERPRISE_KINDS)),
      collector: fc.constantFrom(...COLLECTORS),
      mode: fc.constantFrom(...COLLECTION_MODES),
      serious: fc.boolean(),
      effect: fc.constantFrom(...ITEM_EFFECTS),
      official,
      source: text,
    }),
    (item) => item.code,
  ),
  grades: rows(
    fc.record({
      code,
      label: text,
      rank: whole(1, 100),
      reachedBy: fc.constantFrom(...GRADE_REACHED_BY),
      official,
      source: text,
    }),
    (grade) => grade.code,
  ),
  bands: rows(
    fc
      .tuple(
        fc.record({ grade: code, from: whole(0, 1_000), official, source: text }),
        optional('to', whole(0, 1_000)),
      )
      .map(with2),
    (band) => band.grade,
  ),
  thresholds: rows(
    fc.record({
      measure: fc.constantFrom(...DYNAMIC_MEASURES),
      accumulator: fc.constantFrom(...ACCUMULATORS),
      points: whole(0, 1_000),
      official,
      source: text,
    }),
    (threshold) => threshold.measure,
  ),
  deadlines: rows(
    fc.record({
      code: fc.constantFrom(...DEADLINE_CODES),
      length: whole(0, 100),
      unit: fc.constantFrom(...DEADLINE_UNITS),
      official,
      source: text,
    }),
    (deadline) => deadline.code,
  ),
  measures: rows(
    fc
      .tuple(
        fc.record({
          grade: code,
          area: fc.constantFrom(...MEASURE_AREAS),
          code,
          title: text,
          official,
          source: text,
        }),
        optional(
          'inspectionRate',
          fc.double({ min: 0, max: 1, noNaN: true }).map((rate) => rate + 0),
        ),
        optional('releaseMode', fc.constantFrom(...RELEASE_MODES)),
      )
      .map(([row, rate, mode]) => ({ ...row, ...rate, ...mode })),
    (measure) => `${measure.grade} ${measure.code}`,
  ),
});

/** Any rule set of the right form, sound or not. Only for tests. */
export const ruleSets: fc.Arbitrary<RuleSetContent> = fc.tuple(wholeParts, optionalParts).map(with2);
