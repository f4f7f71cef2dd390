/** The 31 characters of GB 32100-2015; the value of a character is its place. I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Why a text is no unified social credit code: its length, a character outside the 31, or its check character. */
export type CreditCodeFault = 'LENGTH' | 'CHARACTER' | 'CHECK';

export type CreditCodeResult = { ok: true; value: string } | { ok: false; reason: CreditCodeFault };

/**
 * Reads a unified social credit code (统一社会信用代码) as people type and paste it: full-width characters, lower case
 * and spaces are forgiven. The value is the 18 characters as they are to be stored.
 *
 * Source: GB 32100-2015.
 */
export function parseCreditCode(raw: string): CreditCodeResult {
  const value = raw
    .normalize('NFKC')
    .replace(/[\s\u200B\u2060]+/gu, '')
    .toUpperCase();
  const characters = [...value];
  if (characters.length !== LENGTH) return { ok: false, reason: 'LENGTH' };
  if (!characters.every((character) => ALPHABET.includes(character)))
    return { ok: false, reason: 'CHARACTER' };
  if (creditCodeCheckCharacter(value.slice(0, 17)) !== value[17]) return { ok: false, reason: 'CHECK' };
  return { ok: true, value };
}

/**
 * The 18th character that belongs to the first 17: any of the 31, letters as well.
 *
 * Source: GB 32100-2015, weights 3^(i−1) mod 31. Throws a RangeError for anything but 17 characters of the alphabet.
 */
export function creditCodeCheckCharacter(first17: string): string {
  if (first17.length !== LENGTH - 1) throw new RangeError(`Not 17 characters: ${first17}`);
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`Not a character of a credit code: ${character}`);
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
