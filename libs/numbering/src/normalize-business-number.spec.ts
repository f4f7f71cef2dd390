import fc from 'fast-check';
import { isDeclarationNumber, isPenaltyDocumentNumber, normalizeBusinessNumber } from './index.ts';

describe('a business number as it was typed', () => {
  test.each([
    ['（甬）检罚〔2017〕12号', '（甬）检罚〔2017〕12号'],
    ['(甬)检罚〔2017〕12号', '（甬）检罚〔2017〕12号'],
    ['（甬)检罚〔２０１７〕１２号', '（甬）检罚〔2017〕12号'],
    [' （ 甬 ） 检罚 【2017】 12 号 ', '（甬）检罚【2017】12号'],
    ['(甬)检罚［2017］12号', '（甬）检罚[2017]12号'],
    ['１１７０００００７２４０２７８', '117000007240278'],
    ['\u3000117000007240278\n', '117000007240278'],
    ['441118110014／a', '441118110014/A'],
    ['380000－2017－0012', '380000-2017-0012'],
    ['', ''],
  ])('%j is kept as %s', (raw, kept) => {
    expect(normalizeBusinessNumber(raw)).toBe(kept);
  });

  it('is not joined out of two', () => {
    const two = normalizeBusinessNumber('117000007240278  117000007278192');
    expect(two).toBe('117000007240278 117000007278192');
    expect(isDeclarationNumber(two) || isPenaltyDocumentNumber(two)).toBe(false);
  });

  it('is the same after a second pass', () => {
    const piece = fc.constantFrom(
      '（',
      '）',
      '(',
      ')',
      '甬',
      '检',
      '罚',
      '〔',
      '］',
      ' ',
      '\u3000',
      '７',
      'a',
      'Ａ',
      '/',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normalizeBusinessNumber(pieces.join(''));
        expect(normalizeBusinessNumber(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
