import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../platform/graphql/context';
import { forbidden, Refusal } from '../../platform/refusal';
import { optionalText, requireText } from '../../platform/text';
import { partnerOf, type PartnerViewer } from '../../platform/viewer';
import { collectAllWithin, hashOfInput } from '../credit-events';
import { requireCreditCode } from '../enterprises';
import { withinScopes } from '../offices';
import { REPORTING } from '../sharing';
import { type ReportExternalInformationInput } from './external-report.type';

const MAX_EXTERNAL_ID = 100;
const MAX_DOCUMENT = 100;

/**
 * A partner tells what it found about an enterprise. It goes to the office that is named, else to the one where the
 * enterprise is registered, and waits there for the department that receives it; repeated it answers the first report.
 *
 * Source: 质检办通〔2017〕264号 三(五): 外部门输入信息由第一接收部门采集，没有的由企业备案地机构采集.
 * @returns the id of the event
 * @throws Refusal FORBIDDEN without a grant for reporting, and for an office outside it; NOT_FOUND for an enterprise that
 *   is none or that the grant does not reach; INVALID_INPUT; NOT_APPLICABLE; NUMBER_EXHAUSTED; REQUEST_ID_REUSED for the
 *   same id with other content
 */
export async function reportExternalInformation(
  context: CommandContext,
  input: ReportExternalInformationInput,
): Promise<string> {
  const partner = partnerOf(context.viewer);
  if (partner.grant?.fields.includes(REPORTING) !== true) {
    throw forbidden('贵部门没有报送信息的有效授权，请联系发给密钥的机构。');
  }
  const externalId = requireText('externalId', '报送编号', input.externalId, MAX_EXTERNAL_ID);
  const document = optionalText('document', '文号', input.document, MAX_DOCUMENT);
  const creditCode = requireCreditCode(input.creditCode);
  const hash = hashOfInput(input);
  return context.db.transaction(async (tx) => {
    // Of two that come at once with the same id the second waits here, and finds the first.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `external report ${partner.partnerId} ${externalId}`,
    ]);
    const known = await reportBefore(tx, partner, externalId);
    if (known !== undefined) {
      if (known.hash !== hash) {
        throw new Refusal('REQUEST_ID_REUSED', '该报送编号已用于另一内容的信息，请换用新的编号。', {
          fields: ['externalId'],
        });
      }
      return known.id;
    }
    const enterprise = await requireEnterprise(tx, partner, creditCode);
    const { itemCode, verifiedOn, occurredOn, detail } = input;
    const [id = ''] = await collectAllWithin(
      tx,
      context,
      [
        {
          enterpriseId: enterprise.id,
          itemCode,
          verifiedOn,
          occurredOn: occurredOn ?? null,
          detail,
          office: input.office ?? enterprise.officeCode,
          externalId: `${partner.partnerId}/${externalId}`,
          department: 'FIRST_RECEIVING',
          sender: partner.displayName,
          senderDocument: document,
        },
      ],
      'PARTNER',
    );
    await tx.query(
      `insert into external_report (event_id, partner_id, external_id, input_hash, received_at) values ($1, $2, $3, $4, $5)`,
      [id, partner.partnerId, externalId, hash, context.clock.now()],
    );
    return id;
  });
}

async function reportBefore(
  tx: EntityManager,
  { partnerId }: PartnerViewer,
  externalId: string,
): Promise<{ id: string; hash: string } | undefined> {
  const [row] = await tx.query<{ id: string; hash: string }[]>(
    `select event_id as id, input_hash as hash from external_report where partner_id = $1 and external_id = $2`,
    [partnerId, externalId],
  );
  return row;
}

/** What lies outside the grant is not told from what is not there. */
async function requireEnterprise(
  tx: EntityManager,
  { scopes }: PartnerViewer,
  creditCode: string,
): Promise<{ id: string; officeCode: string }> {
  const [found] = await tx.query<{ id: string; officeCode: string }[]>(
    `select id, office_code as "officeCode" from enterprise where credit_code = $1 and ${withinScopes('enterprise.office_code', 2)}`,
    [creditCode, scopes],
  );
  if (found === undefined) {
    throw new Refusal(
      'NOT_FOUND',
      '授权范围内没有该企业，请核对统一社会信用代码；确需报送的，请书面送交受理机构，由其登记企业后采集。',
      { fields: ['creditCode'], reference: '质检办通〔2017〕264号 三(三)' },
    );
  }
  return found;
}
