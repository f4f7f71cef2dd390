import fc from 'fast-check';
import { creditCodeCheckCharacter, parseCreditCode } from './index.ts';

describe('a unified social credit code', () => {
  test.each([
    '91350100M000100Y43',
    '91440300708461136T',
    '914403001922038216',
    '91310000132260250X',
    '91310115MA1K3CUM7M',
  ])('%s is one', (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
  });

  test.each([
    [' 9135 0100 M000 100Y 43 ', 'spaces'],
    ['91350100m000100y43', 'lower case'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', 'full width'],
    ['\u300091350100M000100Y43\t\n', 'an ideographic space, a tab and a new line'],
    ['\u200B91350100M000100Y43', 'a zero-width space'],
  ])('%j is read in spite of its %s', (raw) => {
    expect(parseCreditCode(raw)).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  test.each([
    ['', 'LENGTH'],
    ['91350100M000100Y4', 'LENGTH'],
    ['91350100M000100Y433', 'LENGTH'],
    ['91350100M0OO100Y43', 'CHARACTER'],
    ['91350100M000100Y4Z', 'CHARACTER'],
    ['91350100-000100Y43', 'CHARACTER'],
    ['91350100M000100Y44', 'CHECK'],
    ['91350100M000100Y34', 'CHECK'],
  ])('%j is none: %s', (raw, reason) => {
    expect(parseCreditCode(raw)).toEqual({ ok: false, reason });
  });

  const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
  const first17 = fc
    .array(character, { minLength: 17, maxLength: 17 })
    .map((characters) => characters.join(''));

  it('is whole with its check character, and with no other', () => {
    fc.assert(
      fc.property(first17, character, (first, other) => {
        const check = creditCodeCheckCharacter(first);
        expect(parseCreditCode(first + check)).toEqual({ ok: true, value: first + check });
        fc.pre(other !== check);
        expect(parseCreditCode(first + other)).toEqual({ ok: false, reason: 'CHECK' });
      }),
    );
  });

  it('betrays any single character that was mistyped', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), character, (first, place, other) => {
        fc.pre(first.charAt(place) !== other);
        const wrong = first.slice(0, place) + other + first.slice(place + 1);
        expect(parseCreditCode(wrong + creditCodeCheckCharacter(first)).ok).toBe(false);
      }),
    );
  });

  it('has no check character for anything but 17 characters of its alphabet', () => {
    expect(() => creditCodeCheckCharacter('91350100M000100Y')).toThrow(RangeError);
    expect(() => creditCodeCheckCharacter('91350100M0OO100Y4')).toThrow(RangeError);
  });
});
