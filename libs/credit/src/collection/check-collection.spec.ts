import {
  AQSIQ_2013_93_V1,
  businessNumberRule,
  checkCollection,
  type CollectionFacts,
  type EnterpriseKind,
} from '../index.ts';

const DECLARATION = '117000007240278';
const CERTIFICATE = '441118110014/1';
const PENALTY = '（甬）检罚〔2017〕12号';
const ISSUED_J = 'J38000020170320001';

function facts(code: string, given: Partial<CollectionFacts> = {}): CollectionFacts {
  const item = AQSIQ_2013_93_V1.items.find((candidate) => candidate.code === code);
  if (item === undefined) throw new Error(`No item ${code}`);
  return {
    item,
    enterpriseKinds: ['IMPORTER'],
    businessNumber: undefined,
    occurredOn: undefined,
    verifiedOn: '2026-11-20',
    today: '2026-11-22',
    effectiveFrom: '2014-01-01',
    ...given,
  };
}
const rules = (code: string, given?: Partial<CollectionFacts>) =>
  checkCollection(facts(code, given)).map(({ rule }) => rule);

describe('业务关联号', () => {
  test.each<[what: string, code: string, businessNumber: string | undefined, rule: string | undefined]>([
    ['报检差错，报检号', 'E-001', DECLARATION, undefined],
    ['报检差错，证书号', 'E-001', CERTIFICATE, undefined],
    ['报检差错，全角报检号', 'E-001', ' １１７０００００７２４０２７８ ', undefined],
    ['报检差错，未填', 'E-001', undefined, 'NUMBER_REQUIRED'],
    ['报检差错，空白', 'E-001', '  ', 'NUMBER_REQUIRED'],
    ['报检差错，处罚文书号', 'E-001', PENALTY, 'NUMBER_FORMAT'],
    ['报检差错，J号', 'E-001', ISSUED_J, 'NUMBER_FORMAT'],
    ['不合格，报检号', 'N-001', DECLARATION, undefined],
    ['不合格，未填', 'N-001', undefined, 'NUMBER_REQUIRED'],
    ['行政处罚，处罚文书号', 'P-001', PENALTY, undefined],
    ['行政处罚，半角括号', 'P-001', '(甬)检罚〔2017〕12号', undefined],
    ['行政处罚，案件编号', 'P-001', '380000-2017-0012', undefined],
    ['行政处罚，未填', 'P-001', undefined, 'NUMBER_REQUIRED'],
    ['行政处罚，不成文号', 'P-001', '检罚12号', 'NUMBER_FORMAT'],
    ['日常监管，未填，系统编J号', 'J-001', undefined, undefined],
    ['日常监管，报检号', 'J-001', DECLARATION, undefined],
    ['日常监管，证书号', 'J-001', CERTIFICATE, undefined],
    ['日常监管，处罚文书号', 'J-001', PENALTY, undefined],
    ['日常监管，手填J号', 'J-001', ISSUED_J, 'NUMBER_FORMAT'],
    ['日常监管，空白', 'J-001', '', 'NUMBER_FORMAT'],
    ['外部信息，未填，系统编W号', 'W-001', undefined, undefined],
    ['外部信息，手填报检号', 'W-001', DECLARATION, 'NUMBER_NOT_GIVEN_BY_HAND'],
    ['外部信息，空白', 'W-001', '', 'NUMBER_NOT_GIVEN_BY_HAND'],
  ])('%s', (_what, code, businessNumber, rule) => {
    expect(rules(code, { businessNumber })).toEqual(rule === undefined ? [] : [rule]);
  });

  it('is issued for daily supervision and for information from outside alone', () => {
    expect(businessNumberRule('DAILY_SUPERVISION')).toMatchObject({ given: 'OPTIONAL', issued: 'J' });
    expect(businessNumberRule('EXTERNAL')).toEqual({ given: 'NEVER', issued: 'W', accepts: [] });
    expect(businessNumberRule('ADMINISTRATIVE_PENALTY').issued).toBeUndefined();
    expect(businessNumberRule('NONCONFORMITY').accepts).toEqual(['DECLARATION', 'CERTIFICATE']);
  });

  it('names the field and the paragraph when it is refused', () => {
    expect(checkCollection(facts('P-001'))).toEqual([
      {
        code: 'INVALID_INPUT',
        field: 'businessNumber',
        rule: 'NUMBER_REQUIRED',
        reference: '质检办通〔2017〕264号 三(七)2',
        detail: { accepts: ['PENALTY_DOCUMENT'] },
      },
    ]);
  });
});

describe('适用范围', () => {
  test.each<[what: string, code: string, kinds: EnterpriseKind[], applies: boolean]>([
    ['同类企业', 'P-030', ['CARRIER'], true],
    ['多类企业之一', 'P-030', ['IMPORTER', 'CARRIER'], true],
    ['他类企业', 'P-030', ['IMPORTER', 'EXPORTER'], false],
    ['类别未定，条目适用全部企业', 'P-002', [], true],
    ['类别未定，条目适用部分企业', 'P-030', [], false],
  ])('%s', (_what, code, enterpriseKinds, applies) => {
    const problems = checkCollection(facts(code, { enterpriseKinds, businessNumber: PENALTY }));
    expect(problems.map(({ code, rule }) => [code, rule])).toEqual(
      applies ? [] : [['NOT_APPLICABLE', 'KIND_NOT_COVERED']],
    );
  });
});

describe('日期', () => {
  test.each<[what: string, given: Partial<CollectionFacts>, problem: [string, string] | undefined]>([
    ['当日查实', { verifiedOn: '2026-11-22' }, undefined],
    ['次日查实', { verifiedOn: '2026-11-23' }, ['INVALID_INPUT', 'VERIFIED_IN_FUTURE']],
    ['施行首日查实', { verifiedOn: '2014-01-01' }, undefined],
    ['施行前查实', { verifiedOn: '2013-12-31' }, ['NOT_APPLICABLE', 'VERIFIED_BEFORE_RULES']],
    ['发生、查实同日', { occurredOn: '2026-11-20' }, undefined],
    ['查实后发生', { occurredOn: '2026-11-21' }, ['INVALID_INPUT', 'OCCURRED_AFTER_VERIFIED']],
  ])('%s', (_what, given, problem) => {
    const problems = checkCollection(facts('W-001', given));
    expect(problems.map(({ code, rule }) => [code, rule])).toEqual(problem === undefined ? [] : [problem]);
  });

  it('and all other reasons are given at once', () => {
    const wrong = { enterpriseKinds: [], verifiedOn: '2026-11-23', occurredOn: '2026-11-24' };
    expect(rules('P-030', wrong)).toEqual([
      'KIND_NOT_COVERED',
      'NUMBER_REQUIRED',
      'VERIFIED_IN_FUTURE',
      'OCCURRED_AFTER_VERIFIED',
    ]);
  });
});
