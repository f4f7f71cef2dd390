import {
  type Bilingual,
  partOf,
  readCell,
  RULE_SET_PARTS,
  type RuleSetColumn,
  type RuleSetPart,
} from '@portcredit/credit';
import { useTranslation } from 'react-i18next';

/** The words of parts and columns in the language of the page; they come with the parts. */
export function usePartWords() {
  const { t, i18n } = useTranslation();
  const say = (words: Bilingual): string => (i18n.language.startsWith('zh') ? words.zh : words.en);
  const cell = (column: RuleSetColumn, text: string): string => {
    const read = readCell(column, text);
    if ('rule' in read || text === '') return text;
    if (column.kind === 'FLAG') return read.value === true ? t('yes') : t('no');
    const codes = [read.value].flat() as string[];
    if (column.choices === undefined) return text;
    if (column.kind === 'CHOICES' && codes.length === Object.keys(column.choices).length)
      return t('ruleSets.allKinds');
    return codes.map((code) => say(column.choices?.[code] ?? { zh: code, en: code })).join('、');
  };
  return { say, cell };
}

export const columnOf = (part: RuleSetPart | undefined, path: string): RuleSetColumn | undefined =>
  part?.columns.find((column) => column.path === path);

export { partOf, RULE_SET_PARTS };
