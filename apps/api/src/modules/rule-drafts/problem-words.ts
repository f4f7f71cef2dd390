import { type EditProblem, partOf, type RuleSetColumn } from '@portcredit/credit';

const FEW = 5;

const RULES: Record<EditProblem['rule'], (column: RuleSetColumn | undefined) => string> = {
  TEXT: () => '含有不能保存的字符',
  REQUIRED: () => '不能为空',
  WHOLE: () => '应为整数',
  RANGE: (column) => `应在 ${column?.min ?? 0} 至 ${column?.max ?? '∞'} 之间`,
  SHARE: () => '应为 0 至 1 之间的小数或百分数',
  FLAG: () => '应为“是”或“否”',
  DAY: () => '应为 2026-11-22 这样的日期',
  CHOICE: (column) =>
    `应为${Object.values(column?.choices ?? {})
      .map(({ zh }) => zh)
      .join('、')}之一${column?.kind === 'CHOICES' ? '或其中几项（以顿号分隔）' : ''}`,
  CODE_MISSING: () => '缺少代码',
  CODE_REPEATED: () => '代码重复',
  ONE_ROW: () => '只能有一行',
  PART_MISSING: () => '缺少内容',
  PART_UNKNOWN: () => '没有这一部分',
  ROW_UNKNOWN: () => '没有这一行，可能已被他人删除',
  COLUMN_UNKNOWN: () => '没有这一列',
  COLUMN_FIXED: () => '含有由系统给出、不能修改的列',
};

/** What is wrong with the cells, for whoever filled them in; the first few where there are many. */
export function problemWords(problems: readonly EditProblem[]): string {
  const told = problems.slice(0, FEW).map((problem) => {
    const part = partOf(problem.part);
    const place = 'row' in problem ? `第 ${problem.row + 1} 条` : problem.code === '' ? '' : problem.code;
    const column =
      'column' in problem ? part?.columns.find(({ path }) => path === problem.column) : undefined;
    return `${part?.words.zh ?? problem.part}${place}${column === undefined ? '' : `“${column.words.zh}”`}${RULES[problem.rule](column)}`;
  });
  const more = problems.length > FEW ? `等共 ${problems.length} 处` : '';
  return `${told.join('；')}${more}。请修改后重试。`;
}
