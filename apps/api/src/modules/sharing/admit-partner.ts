import { type DataSource } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { hashToken } from '../identity';
import { GRANTABLE } from './grantable';

export interface AdmittedPartner {
  name: string;
  /** Its hash is stored. */
  apiKey: string;
  office: string;
  purpose: string;
  /** All that can be granted when left out. */
  fields?: readonly string[];
}

/** Makes a partner with a key and a grant without end, for demonstrations and tests; officers use the commands. */
export async function admitPartner(
  db: DataSource,
  {
    name,
    apiKey,
    office,
    purpose,
    fields = Object.keys(GRANTABLE).map((type) => `${type}.*`),
  }: AdmittedPartner,
): Promise<string> {
  return db.transaction(async (tx) => {
    const [partner] = await tx.query<[{ id: string }]>(
      `insert into partner (name, office_code) values ($1, $2) returning id`,
      [name, office],
    );
    await tx.query(`insert into api_key (partner_id, key_hash, name, ending) values ($1, $2, $3, $4)`, [
      partner.id,
      hashToken(apiKey),
      '首个密钥',
      apiKey.slice(-4),
    ]);
    await tx.query(
      `with granted as (
         insert into partner_grant (partner_id, purpose, fields, valid) values ($1, $2, $3, daterange(null, null)) returning id
       ) insert into partner_grant_office (grant_id, office_code) select id, $4 from granted`,
      [partner.id, purpose, fields, office],
    );
    await writeAudit(tx, SYSTEM, [
      {
        operation: 'CREATE_PARTNER',
        subjectType: 'Partner',
        subjectId: partner.id,
        after: { name, office, purpose, fields },
        officeCode: office,
      },
    ]);
    return partner.id;
  });
}
