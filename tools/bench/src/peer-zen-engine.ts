import { type RuleSetContent } from '@portcredit/credit';
import { type Graded, type MakePeer, requirePeer } from './peers.ts';

interface ZenEngineModule {
  ZenEngine: new () => {
    createDecision(content: object): { evaluate(context: object): Promise<{ result: Graded }> };
  };
  ZenDecisionContent: new (content: Buffer) => object;
}

interface Node {
  id: string;
  type: string;
  content: object;
}

/**
 * `@gorules/zen-engine`: an expression node adds up, a decision table grades; the price of an item is a decision table too, asked
 * for each event. The decision is compiled once.
 */
export const zenEngine: MakePeer = (rules) => {
  const { ZenEngine, ZenDecisionContent } = requirePeer('@gorules/zen-engine') as ZenEngineModule;
  const engine = new ZenEngine();
  const decide = (...nodes: Node[]) => {
    const content = new ZenDecisionContent(Buffer.from(JSON.stringify(graph(nodes))));
    const decision = engine.createDecision(content);
    return async (context: object): Promise<Graded> => (await decision.evaluate(context)).result;
  };
  return {
    name: '@gorules/zen-engine',
    score: decide(sums("filter(events, #.status == 'EFFECTIVE')"), gradeTable(rules)),
    price: decide(priceTable(rules), sums('priced'), gradeTable(rules)),
  };
};

/** Nodes one after another, between what comes in and what goes out. */
function graph(between: readonly Node[]): object {
  const nodes = [
    { id: 'in', type: 'inputNode', content: {} },
    ...between,
    { id: 'out', type: 'outputNode', content: {} },
  ];
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: nodes.map((node) => ({ ...node, name: node.id })),
    edges: nodes.slice(1).map(({ id }, index) => ({
      id: `to ${id}`,
      type: 'edge',
      sourceId: nodes[index]?.id,
      targetId: id,
    })),
  };
}

const sums = (counting: string): Node => ({
  id: 'sums',
  type: 'expressionNode',
  content: {
    passThrough: true,
    expressions: Object.entries({
      counting,
      points: 'sum(map($.counting, #.points))',
      serious: 'sum(map(filter($.counting, #.seriousPenalty), #.points))',
      directD: "some($.counting, #.effect == 'DIRECT_D')",
    }).map(([key, value]) => ({ id: key, key, value })),
  },
});

const quoted = (text: string): string => JSON.stringify(text);

function gradeTable({ grades, bands }: RuleSetContent): Node {
  const ranked = [...grades].sort((a, b) => a.rank - b.rank);
  const best = ranked.find(({ reachedBy }) => reachedBy === 'POINTS')?.code;
  const within = ({ from, to }: { from: number; to?: number }) =>
    to === undefined ? `>= ${from}` : `[${from}..${to})`;
  const kept = ranked.filter(({ reachedBy }) => reachedBy === 'APPLICATION');
  const rows = [
    { direct: 'true', grade: quoted(ranked.at(-1)?.code ?? ''), reason: quoted('DIRECT_D') },
    ...bands
      .filter(({ grade }) => grade === best)
      .flatMap((band) =>
        kept.map(({ code }) => ({
          points: within(band),
          held: quoted(code),
          grade: quoted(code),
          reason: quoted('KEPT_BY_APPLICATION'),
        })),
      ),
    ...bands.map((band) => ({
      points: within(band),
      grade: quoted(band.grade),
      reason: quoted('POINTS'),
    })),
  ];
  return {
    id: 'grade',
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      passThrough: false,
      inputs: columns({ direct: 'directD', points: 'points', held: 'held' }),
      outputs: columns({
        grade: 'grade',
        reason: 'reason',
        total: 'points',
        serious: 'seriousPenaltyPoints',
      }),
      rules: rows.map((row, index) => ({
        _id: `row ${index}`,
        direct: '',
        points: '',
        held: '',
        ...row,
        total: 'points',
        serious: 'serious',
      })),
    },
  };
}

const priceTable = ({ items }: RuleSetContent): Node => ({
  id: 'price',
  type: 'decisionTableNode',
  content: {
    hitPolicy: 'first',
    executionMode: 'loop',
    inputField: "filter(events, #.status == 'EFFECTIVE')",
    outputPath: 'priced',
    passThrough: true,
    inputs: columns({ code: 'itemCode' }),
    outputs: columns({ points: 'points', serious: 'seriousPenalty', effect: 'effect' }),
    rules: items.map(({ code, points, serious, effect }) => ({
      _id: code,
      code: quoted(code),
      points: String(points),
      serious: String(serious),
      effect: quoted(effect),
    })),
  },
});

const columns = (fields: Record<string, string>): object[] =>
  Object.entries(fields).map(([id, field]) => ({ id, name: id, field }));
