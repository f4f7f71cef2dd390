import { enWords } from '../words/en.ts';
import { zhWords } from '../words/zh.ts';

/** What a thing is called, for officers and in English. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The words of the codes of a kind, in the order of the codes; in a table they stand for the codes. */
export type ChoiceWords = Record<string, Bilingual>;

/** The words that all pages use, both languages beside each other. */
export function choiceWords(kind: keyof typeof zhWords): ChoiceWords {
  const zh: Record<string, string> = zhWords[kind];
  const en: Record<string, string> = enWords[kind];
  return Object.fromEntries(
    Object.entries(zh).map(([code, words]) => [code, { zh: words, en: en[code] ?? code }]),
  );
}
