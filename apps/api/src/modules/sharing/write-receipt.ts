import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import { type EntityManager } from 'typeorm';
import { noteAccess } from '../../platform/audit/note-access';
import { type Caller, type CommandContext } from '../../platform/graphql/context';
import { type PartnerViewer } from '../../platform/viewer';
import { type HandedOut } from './handed-out';

/** What became of a request: data left, or nothing but errors did. */
export type ReceiptOutcome = 'ANSWERED' | 'REFUSED';

export interface NewReceipt {
  at: Date;
  operationName: string | null;
  operationHash: Buffer;
  outcome: ReceiptOutcome;
  enterprises: readonly HandedOut[];
  /** It told how many enterprises there are, with or without naming them. */
  countRead: boolean;
}

/** SHA-256 of a document as the library prints it: blanks and comments make no difference. Of the text where it is no document. */
export const operationHash = (document: DocumentNode | undefined, source: string | undefined): Buffer =>
  createHash('sha256')
    .update(document === undefined ? (source ?? '') : print(document))
    .digest();

/**
 * Keeps the receipt of a reply and, where data leave, its entry in the trail; both are committed when this resolves. What is
 * refused has its entry already.
 */
export const keepReply = (
  context: CommandContext,
  viewer: PartnerViewer,
  receipt: NewReceipt,
): Promise<void> =>
  context.db.transaction(async (tx) => {
    await writeReceipt(tx, viewer, context, receipt);
    if (receipt.outcome === 'ANSWERED') {
      await noteAccess(tx, context, {
        operation: 'PARTNER_REPLY',
        subjectType: 'Enterprise',
        subjectIds: receipt.enterprises.map(({ id }) => id),
        detail: {
          purpose: viewer.grant?.purpose ?? null,
          operationName: receipt.operationName,
          operationHash: receipt.operationHash.toString('hex'),
        },
      });
    }
  });

/** Writes what a partner was told, and under which grant. */
async function writeReceipt(
  db: Pick<EntityManager, 'query'>,
  viewer: PartnerViewer,
  { requestId, address }: Pick<Caller, 'requestId' | 'address'>,
  { at, operationName, operationHash: hash, outcome, enterprises, countRead }: NewReceipt,
): Promise<void> {
  await db.query(
    `with receipt as (
       insert into partner_receipt (at, partner_id, api_key_id, grant_id, purpose, operation_name, operation_hash, outcome, address, request_id, count_read)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13) returning id
     )
     insert into partner_receipt_enterprise (receipt_id, enterprise_id, credit_code)
     select receipt.id, handed.id, handed.credit_code
     from receipt, unnest($11::bigint[], $12::text[]) as handed (id, credit_code)`,
    [
      at,
      viewer.partnerId,
      viewer.keyId,
      viewer.grant?.id ?? null,
      viewer.grant?.purpose ?? null,
      operationName,
      hash,
      outcome,
      address === '' ? null : address,
      requestId,
      enterprises.map(({ id }) => id),
      enterprises.map(({ creditCode }) => creditCode),
      countRead,
    ],
  );
}
