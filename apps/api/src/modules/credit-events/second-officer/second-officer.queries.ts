import { COLLECTION_CATEGORIES } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { type SecondOfficerSettingType } from './second-officer.type';

/** What holds for an office in each category, with who decided it. */
export function secondOfficerSettings(
  db: Pick<EntityManager, 'query'>,
  officeCode: string,
): Promise<SecondOfficerSettingType[]> {
  return db.query<SecondOfficerSettingType[]>(
    `select $1 || '-' || wanted.category as id, wanted.category, coalesce(held.required, false) as required, own.required as own,
       held.office_code as "decidedForCode", account.display_name as "decidedBy", held.decided_at as "decidedAt"
     from unnest($2::text[]) with ordinality as wanted (category, position)
     left join lateral second_officer_in_force($1, wanted.category) held on true
     left join user_account account on account.id = held.decided_by
     left join lateral (select required from second_officer_setting setting
       where setting.office_code = $1 and setting.category = wanted.category order by setting.id desc limit 1) own on true
     order by wanted.position`,
    [officeCode, COLLECTION_CATEGORIES],
  );
}

/** Which of these offices and categories ask for a second officer; each is looked up once, all in one statement. */
export async function secondOfficerWanted(
  db: Pick<EntityManager, 'query'>,
  wanted: readonly { officeCode: string; category: string }[],
): Promise<(given: { officeCode: string; category: string }) => boolean> {
  const keyOf = ({ officeCode, category }: { officeCode: string; category: string }): string =>
    `${officeCode} ${category}`;
  const each = [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
  if (each.length === 0) {
    return () => false;
  }
  const rows = await db.query<{ officeCode: string; category: string }[]>(
    `select wanted."officeCode", wanted.category
     from jsonb_to_recordset($1::jsonb) as wanted ("officeCode" text, category text)
     cross join lateral second_officer_in_force(wanted."officeCode", wanted.category) held where held.required`,
    [JSON.stringify(each)],
  );
  const asked = new Set(rows.map(keyOf));
  return (given) => asked.has(keyOf(given));
}
