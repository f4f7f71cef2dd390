const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const FIRST_EIGHT = /^[0-9A-Z]{8}$/;

/**
 * The organization code (组织机构代码) inside a unified social credit code: its characters 9 to 17, the check character
 * included and without a hyphen.
 *
 * Source: GB 32100-2015, 主体标识码. Throws a RangeError for a text that has not 18 characters.
 */
export function organizationCodeOf(creditCode: string): string {
  if (creditCode.length !== 18) throw new RangeError(`Not a credit code: ${creditCode}`);
  return creditCode.slice(8, 17);
}

/**
 * The 9th character that belongs to the first eight of an organization code: a digit, or X for ten.
 *
 * Source: GB 11714. Throws a RangeError for anything but eight digits and capitals.
 */
export function organizationCodeCheckCharacter(first8: string): string {
  if (!FIRST_EIGHT.test(first8)) throw new RangeError(`Not eight digits and capitals: ${first8}`);
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * parseInt(first8.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}
