import fc from 'fast-check';
import {
  type ApplicantEvent,
  type ApplicantFacts,
  AQSIQ_2013_93_V1,
  checkConditions,
  type CheckedCondition,
  type CreditEventStatus,
  CREDIT_EVENT_STATUSES,
  hindrancesOf,
  type MonthlyDeclarations,
  monthsBefore,
} from '../index.ts';

const { conditions = [], grades } = AQSIQ_2013_93_V1;
const DAYS = { appliedOn: '2026-11-16', on: '2026-11-20' };

/** 1,000 declarations a month from November 2025 to October 2026. */
const YEAR: MonthlyDeclarations[] = Array.from({ length: 12 }, (_, index) => ({
  month: monthsBefore('2026-10-01', index),
  declarations: 1_000,
}));
const CLEAN: ApplicantFacts = {
  grades: [{ grade: 'A', from: '2025-11-16' }],
  events: [],
  declarations: YEAR,
};

let ids = 0;
const event = (more: Partial<ApplicantEvent>): ApplicantEvent => {
  ids += 1;
  return {
    id: String(ids),
    conduct: `c${ids}`,
    category: 'NONCONFORMITY',
    status: 'EFFECTIVE',
    verifiedOn: '2026-01-15',
    ...more,
  };
};
const check = (code: string, facts: Partial<ApplicantFacts>, days = DAYS): CheckedCondition => {
  const found = checkConditions(conditions, grades, { ...CLEAN, ...facts }, days).find(
    (one) => one.code === code,
  );
  if (found === undefined) throw new Error(`No condition ${code}`);
  return found;
};

describe('AA 的四项条件', () => {
  it('are all met by a record without a blemish; three of them want evidence all the same', () => {
    const checks = checkConditions(conditions, grades, CLEAN, DAYS);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['MET', 'MET', 'MET', 'MET']);
    expect(hindrancesOf(checks, new Set())).toEqual({ unmet: [], unproven: ['AA-2', 'AA-3', 'AA-4'] });
    expect(hindrancesOf(checks, new Set(['AA-2', 'AA-3', 'AA-4']))).toEqual({ unmet: [], unproven: [] });
  });

  test.each<[words: string, held: ApplicantFacts['grades'], outcome: string, since: string | undefined]>([
    ['满1年', [{ grade: 'A', from: '2025-11-16' }], 'MET', '2025-11-16'],
    ['差1天', [{ grade: 'A', from: '2025-11-17' }], 'NOT_MET', '2025-11-17'],
    [
      '曾为B',
      [
        { grade: 'B', from: '2024-01-01', to: '2026-01-01' },
        { grade: 'A', from: '2026-01-01' },
      ],
      'NOT_MET',
      '2026-01-01',
    ],
    [
      'A后为AA',
      [
        { grade: 'AA', from: '2026-06-01' },
        { grade: 'A', from: '2025-01-01', to: '2026-06-01' },
      ],
      'MET',
      '2025-01-01',
    ],
    [
      '中断',
      [
        { grade: 'A', from: '2024-01-01', to: '2026-02-01' },
        { grade: 'A', from: '2026-02-02' },
      ],
      'NOT_MET',
      '2026-02-02',
    ],
    [
      '连续两次评定',
      [
        { grade: 'A', from: '2024-10-20', to: '2025-10-20' },
        { grade: 'A', from: '2025-10-20' },
      ],
      'MET',
      '2024-10-20',
    ],
    [
      '现为B',
      [
        { grade: 'A', from: '2020-01-01', to: '2026-11-18' },
        { grade: 'B', from: '2026-11-18' },
      ],
      'NOT_MET',
      undefined,
    ],
    ['已失效', [{ grade: 'A', from: '2020-01-01', to: '2026-11-18' }], 'NOT_MET', undefined],
    ['没有等级', [], 'NOT_MET', undefined],
    ['其他制度的等级', [{ grade: '甲', from: '2020-01-01' }], 'NOT_MET', undefined],
  ])('AA-1：%s', (_words, held, outcome, since) => {
    const found = check('AA-1', { grades: held });
    expect(found.outcome).toBe(outcome);
    expect(found.heldSince).toBe(since);
    expect(found.needsEvidence).toBe(false);
  });

  it('AA-1：记录不及之处，条件准许证明的才可以证明', () => {
    const provable = conditions.map((one) =>
      one.code === 'AA-1' ? { ...one, evidence: '原系统等级证明' } : one,
    );
    const of = (held: ApplicantFacts['grades']) =>
      checkConditions(provable, grades, { ...CLEAN, grades: held }, DAYS)[0]?.outcome;
    expect(of([{ grade: 'A', from: '2026-05-01' }])).toBe('UNKNOWN');
    expect(
      of([
        { grade: 'B', from: '2026-01-01', to: '2026-05-01' },
        { grade: 'A', from: '2026-05-01' },
      ]),
    ).toBe('NOT_MET');
  });

  test.each<[verifiedOn: string, outcome: string]>([
    ['2023-11-15', 'MET'],
    ['2023-11-16', 'NOT_MET'],
    ['2026-11-20', 'NOT_MET'],
    ['2026-11-21', 'MET'],
  ])('AA-2：%s 查实的不合格 → %s', (verifiedOn, outcome) => {
    expect(check('AA-2', { events: [event({ verifiedOn })] }).outcome).toBe(outcome);
  });

  test.each<[CreditEventStatus, string]>([
    ['EFFECTIVE', 'NOT_MET'],
    ['SUPERSEDED', 'NOT_MET'],
    ['AWAITING_CONFIRMATION', 'UNKNOWN'],
    ['DISMISSED', 'MET'],
    ['REVOKED', 'MET'],
  ])('AA-2：状态为 %s → %s', (status, outcome) => {
    expect(check('AA-2', { events: [event({ status })] }).outcome).toBe(outcome);
  });

  it('AA-4 looks at one year, and at what other authorities told alone', () => {
    const events = [
      event({ category: 'EXTERNAL', verifiedOn: '2025-11-15' }),
      event({ category: 'NONCONFORMITY' }),
    ];
    expect(check('AA-4', { events }).outcome).toBe('MET');
    const one = event({ category: 'EXTERNAL', verifiedOn: '2025-11-16' });
    expect(check('AA-4', { events: [...events, one] })).toMatchObject({
      outcome: 'NOT_MET',
      eventIds: [one.id],
    });
  });

  const errors = (count: number, more: Partial<ApplicantEvent> = {}): ApplicantEvent[] =>
    Array.from({ length: count }, () => event({ category: 'DECLARATION_ERROR', ...more }));

  test.each<[words: string, events: ApplicantEvent[], declarations: MonthlyDeclarations[], outcome: string]>([
    ['恰为1%（以下含本数）', errors(120), YEAR, 'MET'],
    ['超过1%', errors(121), YEAR, 'NOT_MET'],
    ['本月的差错不计入上一年度', errors(500, { verifiedOn: '2026-11-02' }), YEAR, 'MET'],
    ['更早的差错不计', errors(500, { verifiedOn: '2025-10-31' }), YEAR, 'MET'],
    ['缺一个月的业务量', errors(0), YEAR.slice(1), 'UNKNOWN'],
    ['缺业务量，差错再多也不知比率', errors(500), YEAR.slice(1), 'UNKNOWN'],
    ['全年没有报检', errors(0), YEAR.map(({ month }) => ({ month, declarations: 0 })), 'UNKNOWN'],
    [
      '同一行为的两条差错算一次',
      errors(240).map((one, index) => ({ ...one, conduct: `一${index >> 1}` })),
      YEAR,
      'MET',
    ],
  ])('AA-3：%s', (_words, events, declarations, outcome) => {
    expect(check('AA-3', { events, declarations }).outcome).toBe(outcome);
  });

  it('AA-3 tells what it rests on', () => {
    expect(check('AA-3', { events: errors(3), declarations: YEAR.slice(2) })).toMatchObject({
      from: '2025-11-01',
      to: '2026-10-31',
      errors: 3,
      declarations: 10_000,
      monthsRecorded: 10,
      monthsAsked: 12,
      needsEvidence: true,
    });
  });

  it('what only evidence can tell is never known', () => {
    const [first] = conditions;
    if (first === undefined) throw new Error('no conditions');
    const [found] = checkConditions([{ ...first, check: 'EVIDENCE', evidence: '证明' }], grades, CLEAN, DAYS);
    expect(found).toMatchObject({ outcome: 'UNKNOWN', needsEvidence: true });
  });
});

describe('任何记录', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((back) => {
    const at = new Date(Date.UTC(2026, 10, 20) - back * 86_400_000);
    return at.toISOString().slice(0, 10);
  });
  const events = fc.array(
    fc.record({
      id: fc.uuid(),
      conduct: fc.constantFrom('甲', '乙', '丙', '丁'),
      category: fc.constantFrom(
        'NONCONFORMITY',
        'EXTERNAL',
        'DECLARATION_ERROR',
        'DAILY_SUPERVISION' as const,
      ),
      status: fc.constantFrom(...CREDIT_EVENT_STATUSES),
      verifiedOn: day,
    }),
    { maxLength: 12 },
  );

  it('another event never makes an outcome better, and evidence never mends what the record speaks against', () => {
    const worth = { MET: 2, UNKNOWN: 1, NOT_MET: 0 };
    fc.assert(
      fc.property(events, events, (some, more) => {
        const before = checkConditions(conditions, grades, { ...CLEAN, events: some }, DAYS);
        const after = checkConditions(conditions, grades, { ...CLEAN, events: [...some, ...more] }, DAYS);
        after.forEach((check, index) => {
          const earlier = before[index];
          if (earlier === undefined) throw new Error('lost a condition');
          expect(worth[check.outcome]).toBeLessThanOrEqual(worth[earlier.outcome]);
        });
        const all = new Set(conditions.map(({ code }) => code));
        expect(hindrancesOf(after, all).unmet).toEqual(
          after.filter(({ outcome }) => outcome === 'NOT_MET').map(({ code }) => code),
        );
      }),
    );
  });

  it('does not depend on the order in which the record is read', () => {
    fc.assert(
      fc.property(events, (some) => {
        const of = (list: ApplicantEvent[]) =>
          checkConditions(conditions, grades, { ...CLEAN, events: list }, DAYS).map(({ outcome, errors }) => [
            outcome,
            errors,
          ]);
        expect(of([...some].reverse())).toEqual(of(some));
      }),
    );
  });
});

test.each<[string, number, string]>([
  ['2026-11-16', 12, '2025-11-16'],
  ['2026-01-31', 2, '2025-11-30'],
  ['2028-02-29', 12, '2027-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-11-16', 0, '2026-11-16'],
  ['2026-11-16', 36, '2023-11-16'],
  ['2026-01-15', 1, '2025-12-15'],
])('%s 之前 %d 个月是 %s', (from, months, expected) => {
  expect(monthsBefore(from, months)).toBe(expected);
});
