import { randomBytes } from 'node:crypto';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { hashToken } from '../identity';
import { requireOwnOffice } from '../offices';
import { requireNetworks } from '../sharing';
import { type IssueFeedKeyInput } from './feed.type';
import { FEED_KEY_PREFIX } from './find-feed';

const MAX_NAME = 60;
const REQUESTS = { usual: 600, max: 6_000 };

/**
 * Issues a key of a feed; it leaves the system once, here.
 * @throws Refusal INVALID_INPUT, FORBIDDEN for an office that is not the viewer's or below
 */
export async function issueFeedKey(
  context: CommandContext,
  input: IssueFeedKeyInput,
): Promise<{ id: string; secret: string }> {
  const viewer = staffOf(context.viewer);
  const now = context.clock.now();
  const name = requireText('name', '密钥名称', input.name, MAX_NAME);
  const addresses = requireNetworks(input.addresses ?? []);
  const requestsPerMinute = input.requestsPerMinute ?? REQUESTS.usual;
  if (requestsPerMinute < 1 || requestsPerMinute > REQUESTS.max) {
    throw invalidInput(
      'requestsPerMinute',
      `requestsPerMinute 应为 1 至 ${REQUESTS.max} 的整数。`,
      'LIMIT_RANGE',
    );
  }
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= now) {
    throw invalidInput('expiresAt', '密钥的失效时间应晚于现在，请更正。', 'EXPIRES_PAST');
  }
  const officeCode = input.office ?? viewer.officeCode;
  await requireOwnOffice(context.db.manager, viewer, officeCode);
  const secret = `${FEED_KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
  return context.db.transaction(async (tx) => {
    const [{ id, networks }] = await tx.query<[{ id: string; networks: string[] | null }]>(
      `insert into feed_key (name, office_code, key_hash, ending, addresses, requests_per_minute, created_by, created_at, expires_at)
       values ($1, $2, $3, $4, (select array_agg(network(address::inet)) from unnest($5::text[]) address), $6, $7, $8, $9)
       returning id, addresses::text[] as networks`,
      [
        name,
        officeCode,
        hashToken(secret),
        secret.slice(-4),
        addresses,
        requestsPerMinute,
        viewer.userId,
        now,
        expiresAt,
      ],
    );
    await writeAudit(tx, context, [
      {
        operation: 'ISSUE_FEED_KEY',
        subjectType: 'FeedKey',
        subjectId: id,
        after: { name, office: officeCode, expiresAt, addresses: networks ?? [], requestsPerMinute },
        officeCode,
      },
    ]);
    return { id, secret };
  });
}
