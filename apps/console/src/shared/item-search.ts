/** What is looked through: the conduct, its legal basis, the code. */
export interface Searchable {
  code: string;
  description: string;
  legalBasis: readonly string[];
}

/** How officers shorten the laws, and how the catalogue writes them. */
const SHORT_NAMES = [
  ['商检法', '商品检验法'],
  ['动植检法', '动植物检疫法'],
  ['卫检法', '卫生检疫法'],
  ['食安法', '食品安全法'],
] as const;

const DIGITS = '零一二三四五六七八九';

/** 四十六 is 46, 一百零九 is 109: as far as articles go. */
function numberOf(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const character of numeral.replaceAll('〇', '零')) {
    if (character === '百' || character === '十') {
      total += (digit === 0 ? 1 : digit) * (character === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(character);
    }
  }
  return total + digit;
}

/** One way to write what may be written in several: 第四十六条, 第 46 条 and 46条 are the same. */
function plain(text: string): string {
  let written = text.normalize('NFKC').toLowerCase();
  for (const [short, whole] of SHORT_NAMES) written = written.replaceAll(short, whole);
  return written
    .replace(/[零〇一二三四五六七八九十百]+(?=\s*[条款])/g, (numeral) => String(numberOf(numeral)))
    .replace(/第\s*(?=\d)/g, '')
    .replace(/(\d)\s+(?=[条款项])/g, '$1');
}

/** The words of what is typed; a law and the number of its article may be typed in one. */
const wordsOf = (typed: string): string[] =>
  plain(typed)
    .replace(/(\p{Script=Han})(?=\d)/gu, '$1 ')
    .split(/[\s，。、；,;]+/)
    .filter((word) => word !== '');

/** A number is a whole number: 4 does not find article 46. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const cutsBefore = /^\d/.test(word) && /\d/.test(text[at - 1] ?? '');
    const cutsAfter = /\d$/.test(word) && /\d/.test(text[at + word.length] ?? '');
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

/** Whether every word that was typed is found in the conduct, in an article, or in the code. */
export function itemSearch(typed: string): (item: Searchable) => boolean {
  const words = wordsOf(typed);
  return ({ code, description, legalBasis }) => {
    const text = plain([code, description, ...legalBasis].join(' '));
    return words.every((word) => holds(text, word));
  };
}
