import { formatIssuedNumber, MAX_SERIAL } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/refusal';

/** A number that is needed: J or W, of an office. */
export interface NumberNeed {
  prefix: 'J' | 'W';
  officeCode: string;
}

/**
 * Gives business numbers in the caller's transaction: a rollback leaves no gap, two writers never share a number.
 * Taken last of all locks, and of several counters always in the same order.
 * @param day the day of saving in Asia/Shanghai
 * @returns one number for each need, in their order
 * @throws Refusal NUMBER_EXHAUSTED beyond the 999th of an office and day
 */
export async function issueBusinessNumbers(
  tx: EntityManager,
  day: Day,
  needs: readonly NumberNeed[],
): Promise<string[]> {
  const groups = new Map<string, NumberNeed & { count: number; next: number }>();
  for (const { prefix, officeCode } of needs) {
    const key = `${prefix}${officeCode}`;
    const group = groups.get(key) ?? { prefix, officeCode, count: 0, next: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key);
    if (group !== undefined) {
      group.next = await reserve(tx, day, group);
    }
  }
  return needs.map(({ prefix, officeCode }) => {
    const group = groups.get(`${prefix}${officeCode}`);
    if (group === undefined) {
      throw new Error('unreachable');
    }
    group.next += 1;
    return formatIssuedNumber(prefix, officeCode, day, group.next);
  });
}

/** Moves the counter on. @returns the last number that was used before */
async function reserve(
  tx: EntityManager,
  day: Day,
  { prefix, officeCode, count }: NumberNeed & { count: number },
): Promise<number> {
  const [row] =
    count > MAX_SERIAL
      ? []
      : await tx.query<{ last: number }[]>(
          `insert into business_number_counter as counter (prefix, office_code, day, last) values ($1, $2, $3, $4)
           on conflict (prefix, office_code, day) do update set last = counter.last + $4 where counter.last + $4 <= ${MAX_SERIAL}
           returning last`,
          [prefix, officeCode, day, count],
        );
  if (row === undefined) {
    throw new Refusal(
      'NUMBER_EXHAUSTED',
      `机构 ${officeCode} 在 ${day} 的 ${MAX_SERIAL} 个 ${prefix} 类业务关联号已用完，请于次日采集，或以下属机构名义采集。`,
      {
        reference: '质检办通〔2017〕264号 三(七)',
        detail: { prefix, office: officeCode, day },
      },
    );
  }
  return row.last - count;
}
