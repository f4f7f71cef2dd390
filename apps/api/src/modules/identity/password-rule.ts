import { randomInt } from 'node:crypto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { invalidInput } from '../../platform/refusal';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;
/** Of 0 to 4: below it a guesser with the list of common passwords needs less than 10¹⁰ guesses. */
const MIN_SCORE = 4;
/** Looking further takes long and changes nothing. */
const LOOKED_AT = 64;

/** What a guesser in this trade tries beside the list, which is of other countries. */
const LOCAL_WORDS =
  `portcredit admin administrator mima woaini woaiwo 1314 520 5201314 1314520 zhongguo china beijing
  shanghai ningbo guangzhou shenzhen qingdao tianjin xiamen zhejiang guangdong guojian zhijian jianyan jianyi haiguan
  customs ciq aqsiq gacc xinyong qiye welcome`.split(/\s+/);

let guesser: ZxcvbnFactory | undefined;

/**
 * Length first, then what a guesser tries: common passwords, keyboard rows, dates, repetitions, the account's own names.
 * No rule on kinds of characters: it makes people write `Password123!`.
 * @throws Refusal INVALID_INPUT with what to do
 */
export function requireGoodPassword(password: string, own: readonly string[], field = 'newPassword'): void {
  if ([...password].length < MIN_PASSWORD || password.length > MAX_PASSWORD) {
    throw invalidInput(
      field,
      `密码应为 ${MIN_PASSWORD} 至 ${MAX_PASSWORD} 个字符；可以用几个互不相关的词连成一句。`,
      'PASSWORD_LENGTH',
    );
  }
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (
    guesser.check(password.slice(0, LOOKED_AT), [...own, ...own.flatMap(partsOf), ...LOCAL_WORDS]).score <
    MIN_SCORE
  ) {
    throw invalidInput(
      field,
      '该密码常见或容易被猜出，请不要使用常用密码、键盘顺序、日期、重复字符或姓名；可以用几个互不相关的词连成一句。',
      'PASSWORD_COMMON',
    );
  }
}

const partsOf = (name: string): string[] => name.split(/[^\p{L}]+/u).filter((part) => part.length > 2);

/** Without those that are mistaken for another when they are read out: 0 o 1 l i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password, to be handed over once: four groups of five, about 99 bits. */
export const newFirstPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
