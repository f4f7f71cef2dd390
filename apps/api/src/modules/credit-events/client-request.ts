import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';

const MAX_REQUEST_ID = 100;

/**
 * Makes a repeated mutation harmless: the same id and input answer the first result, however many come at once.
 * @param requestId unique for the account; without it the work is simply done
 * @param input hashed in the order of its fields' names
 * @throws Refusal REQUEST_ID_REUSED for the same id with another input
 */
export async function once(
  tx: EntityManager,
  context: CommandContext,
  requestId: string | undefined,
  input: object,
  work: () => Promise<string>,
): Promise<string> {
  if (requestId === undefined) {
    return work();
  }
  if (requestId.trim() === '' || requestId.length > MAX_REQUEST_ID) {
    throw invalidInput(
      'clientRequestId',
      `clientRequestId 不能为空，且不超过 ${MAX_REQUEST_ID} 个字符。`,
      'REQUEST_ID_LENGTH',
    );
  }
  const { userId } = staffOf(context.viewer);
  const hash = hashOfInput(input);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${userId} ${requestId}`]);
  const [known] = await tx.query<{ hash: string; resultId: string }[]>(
    `select input_hash as hash, result_id as "resultId" from client_request where account_id = $1 and request_id = $2`,
    [userId, requestId],
  );
  if (known !== undefined) {
    if (known.hash !== hash) {
      throw new Refusal('REQUEST_ID_REUSED', '该 clientRequestId 已用于另一内容的请求，请换用新的 id。', {
        fields: ['clientRequestId'],
      });
    }
    return known.resultId;
  }
  const resultId = await work();
  await tx.query(
    `insert into client_request (account_id, request_id, input_hash, result_id, at) values ($1, $2, $3, $4, $5)`,
    [userId, requestId, hash, resultId, context.clock.now()],
  );
  return resultId;
}

/** SHA-256 of an input, to tell a repeated one from another; fields that are left out and fields that are null are the same. */
export function hashOfInput(input: object): string {
  const fields = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
