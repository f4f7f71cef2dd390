import { AQSIQ_2013_93_V1 } from '@portcredit/credit';
import { itemSearch } from './item-search';

const found = (typed: string): string[] =>
  AQSIQ_2013_93_V1.items.filter(itemSearch(typed)).map(({ code }) => code);
const item = { code: 'P-001', description: '逃避 检验', legalBasis: ['进出口商品检验法 第32条第1款'] };

test('what is not typed excludes nothing', () => {
  expect(found('')).toHaveLength(AQSIQ_2013_93_V1.items.length);
});

test.each([
  '第32条',
  '32条',
  '第 32 条',
  '三十二条',
  '第三十二条',
  '商检法32',
  '商检法第三十二条',
  '３２条',
  '第一款',
])('%j finds article 32, paragraph 1', (typed) => {
  expect(itemSearch(typed)(item)).toBe(true);
});

test.each(['3条', '2条', '第132条', '32款', '食安法32', '商检法33'])(
  '%j does not find article 32',
  (typed) => {
    expect(itemSearch(typed)(item)).toBe(false);
  },
);

test('an article above a hundred is found by its numeral: 第一百二十九条', () => {
  expect(found('食安法第一百二十九条')).toEqual(found('食品安全法 第129条'));
  expect(found('食安法第一百二十九条').length).toBeGreaterThan(0);
});

test('every item is found by its code, by its conduct and by each of its articles', () => {
  for (const { code, description, legalBasis } of AQSIQ_2013_93_V1.items)
    for (const typed of [code, code.toLowerCase(), description, ...legalBasis])
      expect(found(typed)).toContain(code);
});

test('several words must all be found, in any order', () => {
  expect(found('检疫 不合格')).toEqual(found('不合格 检疫'));
  expect(found('检疫 不合格').length).toBeLessThan(found('不合格').length);
});
