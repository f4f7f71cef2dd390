import { type RuleSetContent } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Context } from '../../platform/graphql/context';
import { loader } from '../../platform/graphql/loader';
import { invalidInput } from '../../platform/refusal';

/** A published rule set with its id. */
export interface RuleSet extends RuleSetContent {
  id: string;
}

type Queryable = Pick<EntityManager, 'query'>;

/** A published rule set never changes, so that it may be remembered for as long as the process lives. */
const remembered = new WeakMap<object, Map<string, Promise<RuleSet>>>();

/** The rule set of an id. @throws Error where there is none */
export function ruleSetById(db: Queryable & { connection?: object }, id: string): Promise<RuleSet> {
  const owner = db.connection ?? db;
  const known = remembered.get(owner) ?? new Map<string, Promise<RuleSet>>();
  remembered.set(owner, known);
  const loading = known.get(id) ?? loadRuleSet(db, id);
  known.set(id, loading);
  loading.catch(() => known.delete(id));
  return loading;
}

/** The published rule set of a regime that holds on a day; undefined before the first. */
export async function ruleSetOn(db: Queryable, regime: string, day: Day): Promise<RuleSet | undefined> {
  const [row] = await db.query<{ id: string }[]>(
    `select id from rule_set where regime = $1 and status = 'PUBLISHED' and effective_from <= $2
     order by effective_from desc limit 1`,
    [regime, day],
  );
  return row === undefined ? undefined : ruleSetById(db, row.id);
}

/** The rule sets in force on a day by regime, each looked for once in a request. */
export const ruleSetLoader = (context: Context, day: Day): DataLoader<string, RuleSet | undefined> =>
  loader(context, `rule-set ${day}`, async (regimes: readonly string[]) => {
    const found = await Promise.all(regimes.map((regime) => ruleSetOn(context.db, regime, day)));
    return new Map(found.flatMap((rules) => (rules === undefined ? [] : [[rules.regime, rules] as const])));
  });

/** @throws Refusal INVALID_INPUT for a regime that is not known; NOT_APPLICABLE belongs to the commands */
export async function requireRuleSetOn(
  db: Queryable,
  regime: string,
  day: Day,
  field: string,
): Promise<RuleSet> {
  const found = await ruleSetOn(db, regime, day);
  if (found === undefined) {
    throw invalidInput(
      field,
      `制度 ${regime} 在 ${day} 没有生效的规则，请更换日期或制度。`,
      'NO_RULES_ON_DAY',
    );
  }
  return found;
}

/** All published rule sets by regime, of each the earliest first. */
export async function publishedRegimes(
  db: Queryable & { connection?: object },
): Promise<ReadonlyMap<string, readonly RuleSet[]>> {
  const rows = await db.query<{ id: string }[]>(
    `select id from rule_set where status = 'PUBLISHED' order by regime, effective_from`,
  );
  const regimes = new Map<string, RuleSet[]>();
  for (const { id } of rows) {
    const rules = await ruleSetById(db, id);
    regimes.set(rules.regime, [...(regimes.get(rules.regime) ?? []), rules]);
  }
  return regimes;
}

/** The rule set of each regime that holds on a day, asked of the database once in a request. */
export async function rulesInForce(context: Context, day: Day): Promise<RuleSet[]> {
  const once = loader(context, `rule-sets ${day}`, async (keys: readonly string[]) => {
    const regimes = await publishedRegimes(context.db);
    const inForce = [...regimes.values()].flatMap(
      (versions) => versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? [],
    );
    return new Map(keys.map((key) => [key, inForce]));
  });
  return (await once.load('all')) ?? [];
}

/** The first day of a regime's first rule set. */
export async function regimeStart(db: Queryable, regime: string): Promise<Day | undefined> {
  const [row] = await db.query<{ day: Day | null }[]>(
    `select min(effective_from) as day from rule_set where regime = $1 and status = 'PUBLISHED'`,
    [regime],
  );
  return row?.day ?? undefined;
}

async function loadRuleSet(db: Queryable, id: string): Promise<RuleSet> {
  const [row] = await db.query<{ content: RuleSetContent }[]>(`select content from rule_set where id = $1`, [
    id,
  ]);
  if (row === undefined) {
    throw new Error(`There is no rule set ${id}.`);
  }
  return { id, ...row.content };
}
