import {
  COLLECTION_CATEGORIES,
  collectionNeeds,
  collectionWarnings,
  type EnterpriseKind,
  likeness,
  type Likeness,
  type LikenessFacts,
  type ResponsibleSuggestion,
  suggestResponsible,
} from '../index.ts';

describe('填制要求', () => {
  const of = (category: (typeof COLLECTION_CATEGORIES)[number], field: string) =>
    collectionNeeds(category).find((need) => need.field === field)?.when;

  test.each(COLLECTION_CATEGORIES.map((category) => [category]))(
    '%s：每一项都有依据，查实日期和详情必填',
    (category) => {
      const needs = collectionNeeds(category);
      for (const { reference } of needs) expect(reference).toMatch(/^质检办通〔2017〕264号 三\(.\)/);
      expect(new Set(needs.map(({ field }) => field)).size).toBe(needs.length);
      expect([of(category, 'verifiedOn'), of(category, 'detail')]).toEqual(['REQUIRED', 'REQUIRED']);
    },
  );

  it('业务关联号随类别而不同', () => {
    expect(of('DECLARATION_ERROR', 'businessNumber')).toBe('REQUIRED');
    expect(of('DAILY_SUPERVISION', 'businessNumber')).toBe('WHERE_THERE_IS_ONE');
    expect(of('EXTERNAL', 'businessNumber')).toBe('NEVER');
  });

  it('处罚应附决定书；外部信息不认定代理责任，也没有报检员', () => {
    expect(of('ADMINISTRATIVE_PENALTY', 'decision')).toBe('EXPECTED');
    expect(of('NONCONFORMITY', 'decision')).toBeUndefined();
    expect(of('NONCONFORMITY', 'responsibility')).toBe('WHERE_BOTH_INVOLVED');
    expect(of('DECLARATION_ERROR', 'declarantNumber')).toBe('WHERE_DECLARANT_RESPONSIBLE');
    expect(collectionNeeds('EXTERNAL').map(({ field }) => field)).toEqual([
      'businessNumber',
      'verifiedOn',
      'occurredOn',
      'detail',
    ]);
  });
});

describe('责任企业的建议', () => {
  test.each<[string, EnterpriseKind[], EnterpriseKind[], EnterpriseKind[], ResponsibleSuggestion]>([
    ['只适用于代理的条目', ['DECLARATION_AGENT'], ['IMPORTER'], ['DECLARATION_AGENT'], 'SECOND'],
    ['只适用于收货人的条目', ['IMPORTER'], ['IMPORTER'], ['DECLARATION_AGENT'], 'FIRST'],
    ['两者都适用', ['IMPORTER', 'DECLARATION_AGENT'], ['IMPORTER'], ['DECLARATION_AGENT'], 'EITHER'],
    ['两者都不适用', ['CARRIER'], ['IMPORTER'], ['DECLARATION_AGENT'], 'NEITHER'],
    ['类别未定的一方不能建议', ['IMPORTER'], [], ['IMPORTER'], 'SECOND'],
  ])('%s', (_what, kinds, first, second, expected) => {
    expect(suggestResponsible({ kinds }, first, second)).toBe(expected);
  });
});

describe('提醒', () => {
  it('处罚未附决定书、号码在别家企业名下，各是一项', () => {
    const facts = { category: 'ADMINISTRATIVE_PENALTY', hasEvidence: false } as const;
    expect(collectionWarnings({ ...facts, numberOnAnotherEnterprise: true })).toEqual([
      'DECISION_MISSING',
      'NUMBER_ON_ANOTHER_ENTERPRISE',
    ]);
    expect(collectionWarnings({ ...facts, hasEvidence: true, numberOnAnotherEnterprise: false })).toEqual([]);
  });

  it('其他类别不要求决定书', () => {
    for (const category of COLLECTION_CATEGORIES.filter((one) => one !== 'ADMINISTRATIVE_PENALTY'))
      expect(collectionWarnings({ category, hasEvidence: false, numberOnAnotherEnterprise: false })).toEqual(
        [],
      );
  });
});

describe('疑似重复', () => {
  const facts: LikenessFacts = {
    businessNumber: '117000007240278',
    occurredOn: '2026-11-10',
    verifiedOn: '2026-11-16',
    itemCode: 'N-001',
  };
  test.each<[string, Partial<LikenessFacts>, Likeness[]]>([
    ['全部相同', {}, ['SAME_NUMBER', 'SAME_OCCURRED_ON', 'SAME_VERIFIED_ON', 'SAME_ITEM']],
    ['号码相同', { occurredOn: undefined, verifiedOn: '2026-11-17', itemCode: 'N-002' }, ['SAME_NUMBER']],
    [
      '行为日期相同',
      { businessNumber: '117000007240279', verifiedOn: undefined, itemCode: 'N-002' },
      ['SAME_OCCURRED_ON'],
    ],
    ['只有条目相同', { businessNumber: undefined, occurredOn: undefined, verifiedOn: undefined }, []],
  ])('%s', (_what, other, expected) => {
    expect(likeness(facts, { ...facts, ...other })).toEqual(expected);
    expect(likeness({ ...facts, ...other }, facts)).toEqual(expected);
  });

  it('双方都未知的不算相同', () => {
    const unknown = {
      businessNumber: undefined,
      occurredOn: undefined,
      verifiedOn: undefined,
      itemCode: 'N-001',
    };
    expect(likeness(unknown, unknown)).toEqual([]);
  });
});
