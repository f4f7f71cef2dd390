import { formatIssuedNumber, MAX_SERIAL } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/refusal';
import { officesBelowWithNumbers } from './numbers/number-use';

const MOST_NAMED = 5;

/** A number that is needed: J or W, of an office. */
export interface NumberNeed {
  prefix: 'J' | 'W';
  officeCode: string;
}

/**
 * Gives business numbers in the caller's transaction: a rollback leaves no gap, two writers never share a number.
 * Taken last of all locks, and of several counters always in the same order.
 * @param day the day of saving in Asia/Shanghai
 * @returns for each need, in their order, its number; or the refusal NUMBER_EXHAUSTED beyond the 999th of an office and day
 */
export async function issueBusinessNumbers(
  tx: EntityManager,
  day: Day,
  needs: readonly NumberNeed[],
): Promise<(string | Refusal)[]> {
  if (needs.length === 0) {
    return [];
  }
  const counts = new Map<string, number>();
  for (const need of needs) {
    counts.set(keyOf(need), (counts.get(keyOf(need)) ?? 0) + 1);
  }
  const reserved = await reserve(tx, day, counts);
  const numbers = needs.map((need) => {
    const range = reserved.get(keyOf(need));
    if (range === undefined || range.next > range.last) {
      return need;
    }
    range.next += 1;
    return formatIssuedNumber(need.prefix, need.officeCode, day, range.next - 1);
  });
  const refusals = new Map<string, Refusal>();
  for (const need of numbers) {
    if (typeof need !== 'string' && !refusals.has(keyOf(need))) {
      refusals.set(keyOf(need), await numberExhausted(tx, need, day));
    }
  }
  return numbers.map((number) =>
    typeof number === 'string' ? number : (refusals.get(keyOf(number)) ?? unreachable()),
  );
}

function unreachable(): never {
  throw new Error('Each need without a number has a refusal.');
}

const keyOf = ({ prefix, officeCode }: NumberNeed): string => `${prefix}${officeCode}`;

/** Serial numbers that are ours, both included. */
interface Range {
  next: number;
  last: number;
}

/** Moves the counters on by what is needed, where less is left by that. */
async function reserve(
  tx: EntityManager,
  day: Day,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, Range>> {
  const ranges = new Map<string, Range>();
  const wanted = [[...counts.keys()], [...counts.values()], day];
  const whole = await tx.query<{ key: string; last: number }[]>(
    `insert into business_number_counter as counter (prefix, office_code, day, last)
     select left(key, 1), substr(key, 2), $3::date, least(count, ${MAX_SERIAL})
     from unnest($1::text[], $2::integer[]) as wanted(key, count) order by key
     on conflict (prefix, office_code, day) do update set last = counter.last + excluded.last
       where counter.last + excluded.last <= ${MAX_SERIAL}
     returning prefix || office_code as key, last`,
    wanted,
  );
  for (const { key, last } of whole) {
    ranges.set(key, { next: last - Math.min(counts.get(key) ?? 0, MAX_SERIAL) + 1, last });
  }
  if (whole.length < counts.size) {
    // Those are locked by the statement above, though it left them as they are; what is left of them is given.
    const [short] = await tx.query<[{ key: string; used: number }[], number]>(
      `with rest as (
         select prefix, office_code, last as used from business_number_counter
         where day = $2 and prefix || office_code = any($1::text[]))
       update business_number_counter counter set last = ${MAX_SERIAL} from rest
       where counter.prefix = rest.prefix and counter.office_code = rest.office_code and counter.day = $2
       returning rest.prefix || rest.office_code as key, rest.used`,
      [[...counts.keys()].filter((key) => !ranges.has(key)), day],
    );
    for (const { key, used } of short) {
      ranges.set(key, { next: used + 1, last: MAX_SERIAL });
    }
  }
  return ranges;
}

/** How to go on, because the format allows no more: the next day, or an office below that has numbers left. */
export async function numberExhausted(
  db: Pick<EntityManager, 'query'>,
  { prefix, officeCode }: NumberNeed,
  day: Day,
): Promise<Refusal> {
  const below = await officesBelowWithNumbers(db, { prefix, officeCode, day });
  const named = below.slice(0, MOST_NAMED).map(({ code, name }) => `${name}（${code}）`);
  const instead =
    named.length === 0
      ? '本机构没有尚有余号的下属机构'
      : `或以下属机构名义采集：${named.join('、')}${below.length > named.length ? '等' : ''}`;
  return new Refusal(
    'NUMBER_EXHAUSTED',
    `机构 ${officeCode} 在 ${day} 的 ${MAX_SERIAL} 个 ${prefix} 类业务关联号已用完，请于次日采集，${instead}。`,
    {
      reference: '质检办通〔2017〕264号 三(七)',
      detail: { prefix, office: officeCode, day, officesBelow: below.slice(0, MOST_NAMED) },
    },
  );
}
