import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { hashToken, newApiKey } from '../identity';
import { managedPartner } from './managed-partner';
import { requireNetworks } from './network';
import { type IssueApiKeyInput } from './partner.type';

const MAX_NAME = 60;
const REQUESTS = { usual: 600, max: 6_000 };
const COST = { usual: 1_000_000, max: 100_000_000 };
const OLD_KEY_WORKS_MS = 24 * 3_600_000;

function requireLimit(
  field: string,
  given: number | null | undefined,
  { usual, max }: { usual: number; max: number },
): number {
  const limit = given ?? usual;
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw invalidInput(field, `${field} 应为 1 至 ${max} 的整数。`, 'LIMIT_RANGE');
  }
  return limit;
}

/**
 * Issues a key; it leaves the system once, here. With `replaces`, the old key goes on working until a given instant, so
 * that the partner changes over without a gap.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE for a key to replace that works no longer
 */
export async function issueApiKey(
  context: CommandContext,
  input: IssueApiKeyInput,
): Promise<{ id: string; secret: string }> {
  const viewer = staffOf(context.viewer);
  const now = context.clock.now();
  const name = requireText('name', '密钥名称', input.name, MAX_NAME);
  const addresses = requireNetworks(input.addresses ?? []);
  const requestsPerMinute = requireLimit('requestsPerMinute', input.requestsPerMinute, REQUESTS);
  const costPerDay = requireLimit('costPerDay', input.costPerDay, COST);
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= now) {
    throw invalidInput('expiresAt', '密钥的失效时间应晚于现在，请更正。', 'EXPIRES_PAST');
  }
  const secret = newApiKey();
  return context.db.transaction(async (tx) => {
    const partner = await managedPartner(tx, viewer, input.partnerId);
    const replaced = await endReplaced(tx, partner.id, input, now);
    const [{ id, networks }] = await tx.query<[{ id: string; networks: string[] | null }]>(
      `insert into api_key (partner_id, key_hash, name, ending, created_at, expires_at, addresses, requests_per_minute, cost_per_day)
       values ($1, $2, $3, $4, $5, $6, (select array_agg(network(address::inet)) from unnest($7::text[]) address), $8, $9)
       returning id, addresses::text[] as networks`,
      [
        partner.id,
        hashToken(secret),
        name,
        secret.slice(-4),
        now,
        expiresAt,
        addresses,
        requestsPerMinute,
        costPerDay,
      ],
    );
    await writeAudit(tx, context, [
      {
        operation: 'ISSUE_API_KEY',
        subjectType: 'ApiKey',
        subjectId: id,
        after: {
          partner: partner.name,
          partnerId: partner.id,
          name,
          expiresAt,
          addresses: networks ?? [],
          requestsPerMinute,
          costPerDay,
          ...replaced,
        },
        officeCode: partner.officeCode,
      },
    ]);
    return { id, secret };
  });
}

/** Brings the end of the key that is replaced nearer; never further away. */
async function endReplaced(
  tx: EntityManager,
  partnerId: string,
  { replaces, replacedWorksUntil }: IssueApiKeyInput,
  now: Date,
): Promise<{ replaces?: string; replacedWorksUntil?: Date }> {
  if (typeof replaces !== 'string') {
    return {};
  }
  const until = replacedWorksUntil ?? new Date(now.getTime() + OLD_KEY_WORKS_MS);
  if (until < now) {
    throw invalidInput(
      'replacedWorksUntil',
      '原密钥的停用时间不能早于现在；如需立即停用，请撤销原密钥。',
      'UNTIL_PAST',
    );
  }
  const [key] = await tx.query<{ active: boolean }[]>(
    `select revoked_at is null and (expires_at is null or expires_at > $3) as active from api_key where id = $1 and partner_id = $2 for update`,
    [requireId(replaces, '密钥'), partnerId, now],
  );
  if (key === undefined) {
    throw notFound('密钥');
  }
  if (!key.active) {
    throw new Refusal('INVALID_STATE', '原密钥已撤销或已过期，请直接发放新密钥。', { fields: ['replaces'] });
  }
  const [[changed]] = await tx.query<[{ until: Date }[], number]>(
    `update api_key set expires_at = least(expires_at, $2::timestamptz) where id = $1 returning expires_at as until`,
    [replaces, until],
  );
  return { replaces, replacedWorksUntil: changed?.until ?? until };
}
