import { type DataSource } from 'typeorm';
import { hashToken } from './secrets';

export interface NewPartner {
  name: string;
  /** Shown to the partner this once; its hash is stored. */
  apiKey: string;
  office: string;
  purpose: string;
}

/** Makes a partner agency with a grant for an office and all below it. */
export async function createPartner(
  db: DataSource,
  { name, apiKey, office, purpose }: NewPartner,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [partner] = await tx.query<{ id: string }[]>(
      `insert into partner (name) values ($1) returning id`,
      [name],
    );
    await tx.query(`insert into api_key (partner_id, key_hash) values ($1, $2)`, [
      partner?.id,
      hashToken(apiKey),
    ]);
    await tx.query(
      `insert into partner_grant (partner_id, office_code, purpose, valid) values ($1, $2, $3, daterange(null, null))`,
      [partner?.id, office, purpose],
    );
  });
}
