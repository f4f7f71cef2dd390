const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D\uFF0F\uFF3B\uFF3D]/gu;
const HAN_OR_BRACKET = '\\p{Script=Han}（）()〔〕【】\\[\\]';
const SPACE_AT_HAN = new RegExp(`(?<=[${HAN_OR_BRACKET}]) | (?=[${HAN_OR_BRACKET}])`, 'gu');
const PLACE_LETTER = /^[（(]([^（）()]{1,6})[）)](?=检)/u;

/**
 * Brings a business number (业务关联号) that was typed or pasted into the form in which it is kept and compared: outer
 * spaces go, inner ones become one and vanish beside Chinese characters and brackets; full-width digits, letters,
 * hyphens, slashes and square brackets become half-width, letters capitals; the place letter of a penalty number
 * stands in full-width parentheses.
 *
 * Other brackets stay as they are: NFKC would turn `（甬）检罚〔2017〕12号` into something that is not on the letter.
 * A second pass changes nothing.
 */
export function normalizeBusinessNumber(raw: string): string {
  return raw
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B\u2060]+/gu, ' ')
    .trim()
    .replace(SPACE_AT_HAN, '')
    .toUpperCase()
    .replace(PLACE_LETTER, '（$1）');
}
