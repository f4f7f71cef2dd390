import { isPenaltyDocumentNumber, normalizeBusinessNumber } from '@portcredit/numbering';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { collectAllWithin, once, proveEvents } from '../credit-events';
import { type ReportPenaltyCaseInput } from './penalty-case.type';

const ARTICLE = '质检办通〔2017〕264号 三(五)';
const MAX_ITEMS = 10;
const MAX_TEXT = 200;

/**
 * Writes down a closed case as it was fed back, and collects its events, all of one conduct, in the same transaction.
 * Without the decision it is taken; what is missing is a task.
 * @returns the id of the case
 * @throws Refusal INVALID_INPUT, INVALID_STATE for a decision that was fed back before, and all that collecting is refused for
 */
export async function reportPenaltyCase(
  context: CommandContext,
  input: ReportPenaltyCaseInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const { clientRequestId, ...rest } = input;
  const facts = checked(input, today(context.clock));
  const officeCode = input.office ?? viewer.officeCode;
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, rest, async () => {
      const eventIds = await collectAllWithin(
        tx,
        context,
        facts.itemCodes.map((itemCode) => ({
          ...(typeof input.creditCode === 'string' ? { creditCode: input.creditCode } : {}),
          ...(typeof input.enterpriseId === 'string' ? { enterpriseId: input.enterpriseId } : {}),
          itemCode,
          // What the decision says is verified by it.
          verifiedOn: input.decidedOn,
          occurredOn: input.occurredOn ?? null,
          businessNumber: facts.documentNumber,
          office: officeCode,
          detail: input.detail,
          conductKey: `处罚决定 ${facts.documentNumber}`,
          department: 'CASE_CLOSING' as const,
        })),
        'PENALTY_CASE',
      );
      const enterpriseId = await requirePenalties(tx, eventIds);
      const [row] = await tx.query<{ id: string; total: string }[]>(
        `insert into penalty_case (document_number, case_number, enterprise_id, cause, business_department, fed_back_on, decided_on,
           occurred_on, confiscated, fined, detail, signer, receiver, office_code, reported_by, reported_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id, total::text`,
        [
          facts.documentNumber,
          facts.caseNumber,
          enterpriseId,
          facts.cause,
          facts.businessDepartment,
          input.fedBackOn,
          input.decidedOn,
          input.occurredOn ?? null,
          facts.confiscated,
          facts.fined,
          input.detail.trim(),
          facts.signer,
          facts.receiver,
          officeCode,
          viewer.userId,
          context.clock.now(),
        ],
      );
      const id = row?.id ?? '';
      await tx.query(
        `insert into penalty_case_event (case_id, event_id) select $1, event from unnest($2::bigint[]) as event`,
        [id, eventIds],
      );
      await proveEvents(tx, context, eventIds, input.evidenceIds ?? []);
      await writeAudit(tx, context, [
        {
          operation: 'REPORT_PENALTY_CASE',
          subjectType: 'PenaltyCase',
          subjectId: id,
          after: {
            enterpriseId,
            documentNumber: facts.documentNumber,
            cause: facts.cause,
            decidedOn: input.decidedOn,
            total: row?.total,
            eventIds,
          },
          officeCode,
        },
      ]);
      return id;
    }),
  );
}

/** A case brings penalties and nothing else. @returns the enterprise of the events */
async function requirePenalties(tx: EntityManager, eventIds: readonly string[]): Promise<string> {
  const events = await tx.query<{ enterpriseId: string; category: string; itemCode: string }[]>(
    `select enterprise_id as "enterpriseId", category, item_code as "itemCode" from credit_event where id = any($1::bigint[])`,
    [eventIds],
  );
  const other = events.find(({ category }) => category !== 'ADMINISTRATIVE_PENALTY');
  if (other !== undefined) {
    throw invalidInput(
      'itemCodes',
      `条目 ${other.itemCode} 不是行政处罚类条目，请更换。`,
      'NOT_A_PENALTY',
      ARTICLE,
    );
  }
  return events[0]?.enterpriseId ?? '';
}

interface Facts {
  documentNumber: string;
  caseNumber: string | null;
  itemCodes: string[];
  cause: string;
  businessDepartment: string;
  confiscated: string;
  fined: string;
  signer: string;
  receiver: string | null;
}

function checked(input: ReportPenaltyCaseInput, day: string): Facts {
  const documentNumber = normalizeBusinessNumber(input.documentNumber);
  if (!isPenaltyDocumentNumber(documentNumber)) {
    throw invalidInput(
      'documentNumber',
      '请填写行政处罚决定书的文书号，如（甬）检罚〔2026〕12号。',
      'NUMBER_FORMAT',
      '质检办通〔2017〕264号 三(八)',
    );
  }
  const itemCodes = [...new Set(input.itemCodes.map((code) => code.trim()))];
  if (itemCodes.length < 1 || itemCodes.length > MAX_ITEMS) {
    throw invalidInput('itemCodes', `请选择 1 至 ${MAX_ITEMS} 个行政处罚类条目。`, 'ITEMS');
  }
  if (input.fedBackOn < input.decidedOn) {
    throw invalidInput('fedBackOn', '反馈时间不能早于决定日期，请更正。', 'FED_BACK_BEFORE_DECIDED');
  }
  if (input.fedBackOn > day) {
    throw invalidInput('fedBackOn', '反馈时间不能晚于今天，请更正。', 'FED_BACK_IN_FUTURE');
  }
  return {
    documentNumber,
    caseNumber: optional('caseNumber', '案件编号', input.caseNumber),
    itemCodes,
    cause: required('cause', '案由', input.cause),
    businessDepartment: required('businessDepartment', '业务部门', input.businessDepartment),
    confiscated: amount('confiscated', '没收', input.confiscated),
    fined: amount('fined', '罚款', input.fined),
    signer: required('signer', '法综部门签字人', input.signer),
    receiver: optional('receiver', '接收人', input.receiver),
  };
}

function required(field: string, name: string, text: string): string {
  const words = text.trim();
  if (words === '' || words.length > MAX_TEXT) {
    throw invalidInput(field, `请填写${name}，不超过 ${MAX_TEXT} 字。`, 'REQUIRED');
  }
  return words;
}

const optional = (field: string, name: string, text: string | null | undefined): string | null =>
  (text ?? '').trim() === '' ? null : required(field, name, text ?? '');

function amount(field: string, name: string, text: string): string {
  const digits = text.replace(/[,，\s]/g, '');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(digits)) {
    throw invalidInput(field, `${name}金额以元为单位填写，最多两位小数，没有的填 0。`, 'AMOUNT');
  }
  return digits;
}
