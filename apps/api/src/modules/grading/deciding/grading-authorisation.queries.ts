import type DataLoader from 'dataloader';
import { type Context } from '../../../platform/graphql/context';
import { byKey, loader } from '../../../platform/graphql/loader';
import { staffOf } from '../../../platform/viewer';
import { bureauOf, withinScopes } from '../../offices';
import { type GradingAuthorisationType } from './grading-authorisation.type';

const SELECT = `select given.id, given.office_code as "officeCode", given.document, granter.display_name as "grantedBy",
    given.granted_at as "grantedAt", revoker.display_name as "revokedBy", given.revoked_at as "revokedAt", given.revoke_reason as "revokeReason"
  from grading_authorisation given join user_account granter on granter.id = given.granted_by
    left join user_account revoker on revoker.id = given.revoked_by`;

/** Those of the viewer's office and below, in force first, then the latest. */
export const listAuthorisations = (context: Context): Promise<GradingAuthorisationType[]> =>
  context.db.query<GradingAuthorisationType[]>(
    `${SELECT} where ${withinScopes('given.office_code', 1)} order by given.revoked_at is not null, given.id desc`,
    [context.viewer?.scopes ?? []],
  );

export const authorisationLoader = (
  context: Context,
): DataLoader<string, GradingAuthorisationType | undefined> =>
  loader(context, 'grading-authorisation', async (ids: readonly string[]) =>
    byKey(
      await context.db.query<GradingAuthorisationType[]>(
        `${SELECT} where given.id = any($2::bigint[]) and ${withinScopes('given.office_code', 1)}`,
        [context.viewer?.scopes ?? [], ids],
      ),
      ({ id }) => id,
    ),
  );

/** Whether the grades of an office's enterprises are decided by the viewer's office or one below it; asked once in a request. */
export async function decidesFor(context: Context, officeCode: string): Promise<boolean> {
  const offices = loader(context, 'decides-for', async (keys: readonly string[]) => {
    const rows = await context.db.query<{ code: string }[]>(
      `select office_code as code from grading_office where ${withinScopes('decided_by', 1)}`,
      [context.viewer?.scopes ?? []],
    );
    const decided = new Set(rows.map(({ code }) => code));
    return new Map(keys.map((key) => [key, decided]));
  });
  return (await offices.load('viewer'))?.has(officeCode) === true;
}

/** Whether the viewer is of a bureau or of the general administration: those authorise; asked once in a request. */
export async function isOfBureau(context: Context): Promise<boolean> {
  const bureaus = loader(context, 'bureau-of', async ([officeCode = '']: readonly string[]) => {
    const bureau = await bureauOf(context.db, officeCode);
    return new Map([[officeCode, bureau === undefined || bureau === officeCode]]);
  });
  return (await bureaus.load(staffOf(context.viewer).officeCode)) === true;
}
