import { type ScoredEvent } from '@portcredit/credit';
import { type Graded, type MakePeer, requirePeer, type UnpricedEvent } from './peers.ts';

interface Almanac {
  factValue<Value>(id: string): Promise<Value>;
}

interface Rule {
  conditions: { all: { fact: string; path?: string; operator: string; value: unknown }[] };
  event: { type: string; params: Pick<Graded, 'grade' | 'reason'> };
}

interface JsonRulesEngineModule {
  Engine: new (rules: Rule[]) => {
    addFact(id: string, compute: (params: object, almanac: Almanac) => Promise<unknown>): void;
    run(facts: object): Promise<{ events: { params: Graded }[]; almanac: Almanac }>;
  };
}

interface Totals {
  points: number;
  seriousPenaltyPoints: number;
  directD: boolean;
}

type Condition = Rule['conditions']['all'][number];

/**
 * `json-rules-engine`: the totals are a fact that is worked out from the events, once in a run; each way to a grade is a rule, and
 * they exclude each other. It adds up nothing by itself, so JavaScript does.
 */
export const jsonRulesEngine: MakePeer = ({ items, grades, bands }) => {
  const { Engine } = requirePeer('json-rules-engine') as JsonRulesEngineModule;
  const ranked = [...grades].sort((a, b) => a.rank - b.rank);
  const worst = ranked.at(-1)?.code ?? '';
  const best = ranked.find(({ reachedBy }) => reachedBy === 'POINTS')?.code;
  const onApplication = ranked.filter(({ reachedBy }) => reachedBy === 'APPLICATION').map(({ code }) => code);
  const total = (path: string, operator: string, value: unknown): Condition => ({
    fact: 'totals',
    path: `$.${path}`,
    operator,
    value,
  });
  const rule = (grade: string, reason: string, ...all: Condition[]): Rule => ({
    conditions: { all },
    event: { type: 'grade', params: { grade, reason } },
  });
  const rules = bands.flatMap(({ grade, from, to }) => {
    const within = [
      total('directD', 'equal', false),
      total('points', 'greaterThanInclusive', from),
      ...(to === undefined ? [] : [total('points', 'lessThan', to)]),
    ];
    return grade !== best
      ? [rule(grade, 'POINTS', ...within)]
      : [
          rule(grade, 'POINTS', ...within, { fact: 'held', operator: 'notIn', value: onApplication }),
          ...onApplication.map((code) =>
            rule(code, 'KEPT_BY_APPLICATION', ...within, { fact: 'held', operator: 'equal', value: code }),
          ),
        ];
  });
  const engineOf = (totals: (almanac: Almanac) => Promise<Totals>) => {
    const engine = new Engine([...rules, rule(worst, 'DIRECT_D', total('directD', 'equal', true))]);
    engine.addFact('totals', (_params, almanac) => totals(almanac));
    return async (facts: object): Promise<Graded> => {
      const { events, almanac } = await engine.run(facts);
      const { points, seriousPenaltyPoints } = await almanac.factValue<Totals>('totals');
      const { grade = '', reason = '' } = events[0]?.params ?? {};
      return { points, seriousPenaltyPoints, grade, reason };
    };
  };
  const prices = new Map(items.map((item) => [item.code, item]));
  const priced = ({ itemCode, ...event }: UnpricedEvent) => {
    const { points = 0, serious = false, effect = 'NONE' } = prices.get(itemCode) ?? {};
    return { ...event, points, seriousPenalty: serious, effect };
  };
  return {
    name: 'json-rules-engine',
    score: engineOf(async (almanac) => totalsOf(await almanac.factValue<ScoredEvent[]>('events'))),
    price: engineOf(async (almanac) =>
      totalsOf((await almanac.factValue<UnpricedEvent[]>('events')).map(priced)),
    ),
  };
};

function totalsOf(events: readonly Omit<ScoredEvent, 'itemCode'>[]): Totals {
  const counting = events.filter(({ status }) => status === 'EFFECTIVE');
  const sum = (some: typeof counting) => some.reduce((total, { points }) => total + points, 0);
  return {
    points: sum(counting),
    seriousPenaltyPoints: sum(counting.filter(({ seriousPenalty }) => seriousPenalty)),
    directD: counting.some(({ effect }) => effect === 'DIRECT_D'),
  };
}
