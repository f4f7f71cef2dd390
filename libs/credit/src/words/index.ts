import { enWords } from './en.ts';
import { type Words, zhWords } from './zh.ts';

export type WordLanguage = 'zh' | 'en';
export const WORDS: Readonly<Record<WordLanguage, Words>> = { zh: zhWords, en: enWords };
export { enWords, type Words, zhWords };
