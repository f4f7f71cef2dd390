import fc from 'fast-check';
import {
  formatIssuedNumber,
  isCertificateNumber,
  ISSUED_PREFIXES,
  isPenaltyDocumentNumber,
  MAX_SERIAL,
  parseIssuedNumber,
} from './index.ts';

describe('an issued number', () => {
  it('is the prefix, the office, the day of saving and the serial number', () => {
    expect(formatIssuedNumber('J', '380000', '2017-03-20', 1)).toBe('J38000020170320001');
    expect(formatIssuedNumber('W', '380100', '2026-11-22', 999)).toBe('W38010020261122999');
  });

  test.each([0, 1000, -1, 1.5, Number.NaN])('has no serial number %p', (serial) => {
    expect(() => formatIssuedNumber('J', '380000', '2017-03-20', serial)).toThrow(RangeError);
  });

  it('has an office of six digits and a day that exists', () => {
    expect(() => formatIssuedNumber('J', '3800', '2017-03-20', 1)).toThrow(RangeError);
    expect(() => formatIssuedNumber('J', '380000', '2017-02-30', 1)).toThrow(RangeError);
    expect(() => formatIssuedNumber('J', '380000', '20170320', 1)).toThrow(RangeError);
  });

  test.each([
    'X38000020170320001',
    'j38000020170320001',
    'J38000020170230001',
    'J38000020170320000',
    'J3800002017032001',
    'J380000201703200011',
    ' J38000020170320001',
    '117000007240278',
  ])('%j is none', (text) => {
    expect(parseIssuedNumber(text)).toBeUndefined();
  });

  const parts = fc.record({
    prefix: fc.constantFrom(...ISSUED_PREFIXES),
    officeCode: fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0')),
    day: fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10)),
    serial: fc.integer({ min: 1, max: MAX_SERIAL }),
  });

  it('reads as it was written, and never passes for a number that is given by hand', () => {
    fc.assert(
      fc.property(parts, ({ prefix, officeCode, day, serial }) => {
        const text = formatIssuedNumber(prefix, officeCode, day, serial);
        expect(text).toHaveLength(18);
        expect(parseIssuedNumber(text)).toEqual({ prefix, officeCode, day, serial });
        expect(isCertificateNumber(text)).toBe(false);
        expect(isPenaltyDocumentNumber(text)).toBe(false);
      }),
    );
  });
});
