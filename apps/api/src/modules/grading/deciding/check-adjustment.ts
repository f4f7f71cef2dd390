import { type AdjustmentGround, type AdjustmentOption, adjustmentOptions } from '@portcredit/credit';
import { invalidInput, type Refusal } from '../../../platform/refusal';
import { type RuleSet } from '../../rule-sets';
import { type OpenReview } from './open-reviews';

/** What is wanted of a review. */
export interface WantedAdjustment {
  grade: string;
  /** Left out: the first ground that allows it and takes neither evidence nor a second officer. */
  ground: string | undefined;
  files: number;
}

/**
 * What the rules say of an adjustment.
 * @returns the ground that it rests on; undefined where the rule set names none
 * @throws Refusal INVALID_INPUT with what is allowed instead
 */
export function checkAdjustment(
  { regime, preliminaryGrade }: Pick<OpenReview, 'regime' | 'preliminaryGrade'>,
  rules: Pick<RuleSet, 'grades' | 'adjustments'>,
  { grade, ground: code, files }: WantedAdjustment,
): AdjustmentGround | undefined {
  const definition = rules.grades.find((one) => one.code === grade);
  if (definition === undefined) {
    throw wrong(
      'grade',
      'GRADE_UNKNOWN',
      `制度 ${regime} 没有等级 ${grade}，可选：${rules.grades.map((one) => one.code).join('、')}。`,
    );
  }
  if (grade === preliminaryGrade) {
    throw wrong('grade', 'GRADE_UNCHANGED', `调整后的等级与初评等级（${grade}）相同，请直接确认。`);
  }
  if (definition.reachedBy !== 'POINTS') {
    throw wrong(
      'grade',
      'GRADE_NOT_BY_ADJUSTING',
      `${grade} 级不能以调整取得，须由企业申请并经批准，请在“等级申请”中办理。`,
    );
  }
  const options = adjustmentOptions(preliminaryGrade, rules);
  const option = code === undefined ? freeOption(options, grade) : namedOption(options, code);
  if (!option.grades.includes(grade)) {
    throw wrong(
      'grade',
      'GROUND_DOES_NOT_ALLOW',
      `以“${option.ground?.description ?? ''}”为由，初评 ${preliminaryGrade} 级只能调整为 ${option.grades.join('、')}。`,
    );
  }
  if (option.ground?.evidence !== undefined && files === 0) {
    throw wrong(
      'evidenceIds',
      'EVIDENCE_REQUIRED',
      `以“${option.ground.description}”为由调整，须附${option.ground.evidence}。`,
    );
  }
  return option.ground;
}

function freeOption(options: readonly AdjustmentOption[], grade: string): AdjustmentOption {
  const allowing = options.filter(({ grades }) => grades.includes(grade));
  const free = allowing.find(
    ({ ground }) => ground === undefined || (ground.evidence === undefined && !ground.secondOfficer),
  );
  if (free === undefined) {
    throw wrong(
      'ground',
      'GROUND_REQUIRED',
      allowing.length === 0
        ? `规则中没有可以调整为 ${grade} 级的情形，请另选等级。`
        : `请选择调整情形：${wordsOf(allowing)}。`,
    );
  }
  return free;
}

function namedOption(options: readonly AdjustmentOption[], code: string): AdjustmentOption {
  const named = options.find(({ ground }) => ground?.code === code);
  if (named === undefined) {
    throw wrong('ground', 'GROUND_UNKNOWN', `该初评等级没有调整情形 ${code}，可选：${wordsOf(options)}。`);
  }
  return named;
}

const wordsOf = (options: readonly AdjustmentOption[]): string =>
  options
    .flatMap(({ ground }) => (ground === undefined ? [] : [`${ground.code} ${ground.description}`]))
    .join('；');

const wrong = (field: string, rule: string, message: string): Refusal => invalidInput(field, message, rule);
