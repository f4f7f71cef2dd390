import {
  isCertificateNumber,
  isCiqRecordNumber,
  isCustomsCode,
  isDeclarationNumber,
  isOfficeCode,
  isPenaltyDocumentNumber,
} from './index.ts';

const cases = (...rows: [text: string, valid: boolean][]) => rows;

describe('报检号', () => {
  test.each(
    cases(
      ['117000007240278', true],
      ['217000001238953', true],
      ['11700000724027', false],
      ['1170000072402780', false],
      ['11700000724027A', false],
      ['１１７０００００７２４０２７８', false],
    ),
  )('%s: %s', (text, valid) => expect(isDeclarationNumber(text)).toBe(valid));
});

describe('证书号', () => {
  test.each(
    cases(
      ['441118110014', true],
      ['117000007240278001', true],
      ['441118110014/1', true],
      ['CIQ-2017-0001', true],
      ['441118110', false],
      ['-441118110014', false],
      ['441118110014a', false],
      ['1'.repeat(30), true],
      ['1'.repeat(31), false],
      ['J38000020170320001', false],
      ['W38000020170399000', false],
    ),
  )('%s: %s', (text, valid) => expect(isCertificateNumber(text)).toBe(valid));
});

describe('处罚文书号、案件编号', () => {
  test.each(
    cases(
      ['（甬）检罚〔2017〕12号', true],
      ['甬检罚〔2017〕12号', true],
      ['检罚〔2017〕12号', true],
      ['（甬北仑）检罚字【2017】第12号', true],
      ['（甬）检罚[2017]12号', true],
      ['（甬）检罚告〔2017〕12号', true],
      ['（甬）检立〔2017〕12号', true],
      ['（甬）检法【2017】3号', true],
      ['（甬）检案审批〔2017〕3号', true],
      ['380000-2017-0012', true],
      ['AJ2017/0012', true],
      ['（甬）检罚〔17〕12号', false],
      ['（甬）检罚〔2017〕号', false],
      ['（甬）检罚〔2017〕12', false],
      ['（甬）罚〔2017〕12号', false],
      ['（甬）检卫监字〔2017〕12号', false],
      ['ABCDEFG-123', false],
      ['AJ-1234', false],
      ['J38000020170320001', false],
      ['', false],
    ),
  )('%s: %s', (text, valid) => expect(isPenaltyDocumentNumber(text)).toBe(valid));
});

describe('机构代码、海关注册编码、检验检疫备案号', () => {
  it('have their lengths and characters', () => {
    expect(isOfficeCode('380000')).toBe(true);
    expect(isOfficeCode('38000')).toBe(false);
    expect(isOfficeCode('38000A')).toBe(false);
    expect(isCustomsCode('3302910001')).toBe(true);
    expect(isCustomsCode('44039309KX')).toBe(true);
    expect(isCustomsCode('A403930912')).toBe(false);
    expect(isCiqRecordNumber('3800600123')).toBe(true);
    expect(isCiqRecordNumber('380060012')).toBe(false);
  });
});
