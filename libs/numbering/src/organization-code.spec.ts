import { organizationCodeCheckCharacter, organizationCodeOf } from './index.ts';

describe('an organization code', () => {
  test.each([
    ['91350100M000100Y43', 'M000100Y4'],
    ['91440300708461136T', '708461136'],
    ['914403001922038216', '192203821'],
  ])('of %s is %s, and its check character agrees', (creditCode, code) => {
    expect(organizationCodeOf(creditCode)).toBe(code);
    expect(organizationCodeCheckCharacter(code.slice(0, 8))).toBe(code[8]);
  });

  it('ends with X for ten and 0 for eleven', () => {
    expect(organizationCodeCheckCharacter('00000000')).toBe('0');
    expect(organizationCodeCheckCharacter('13226025')).toBe('0');
    expect(organizationCodeCheckCharacter('40000000')).toBe('X');
  });

  it('is not made from anything else', () => {
    expect(() => organizationCodeOf('M000100Y4')).toThrow(RangeError);
    expect(() => organizationCodeCheckCharacter('M000100y')).toThrow(RangeError);
  });
});
