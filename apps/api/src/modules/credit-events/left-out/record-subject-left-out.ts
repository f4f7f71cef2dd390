import { normalizeBusinessNumber } from '@portcredit/numbering';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireReason } from '../../../platform/reason';
import { invalidInput, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { requireOwnOffice } from '../../offices';
import { publishedRegimes, requireRuleSetOn } from '../../rule-sets';
import { requireItem } from '../require-item';
import { type RecordSubjectLeftOutInput } from './subject-left-out.type';

const MAX_NAME = 200;
const MAX_DETAIL = 4_000;
const MAX_NUMBER = 60;
const ARTICLE = '质检办通〔2017〕264号 三(三)';

/**
 * Records conduct of a subject that should not be taken into the platform: nothing is collected, and nothing is lost.
 * @returns its id
 * @throws Refusal INVALID_INPUT, FORBIDDEN, ALREADY_REGISTERED where the subject is on the platform: then it is collected
 */
export async function recordSubjectLeftOut(
  context: CommandContext,
  input: RecordSubjectLeftOutInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const officeCode = input.office ?? viewer.officeCode;
  const facts = checked(input);
  const reason = requireReason(input.reason, ARTICLE);
  const { verifiedOn } = input;
  const occurredOn = input.occurredOn ?? null;
  if (verifiedOn > today(context.clock)) {
    throw invalidInput('verifiedOn', '发现查实日期不能晚于今天，请更正。', 'VERIFIED_IN_FUTURE');
  }
  if (occurredOn !== null && occurredOn > verifiedOn) {
    throw invalidInput('occurredOn', '行为日期不能晚于发现查实日期，请更正。', 'OCCURRED_AFTER_VERIFIED');
  }
  return context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, officeCode);
    await requireNotRegistered(tx, facts.identifiers);
    const day = occurredOn ?? verifiedOn;
    const { rules, item } = requireItem(await publishedRegimes(tx), input.itemCode.trim(), day);
    await requireRuleSetOn(tx, rules.regime, day, 'verifiedOn');
    if (!viewer.permissions.has('COLLECT_CREDIT_EVENT') && item.category !== 'ADMINISTRATIVE_PENALTY') {
      throw new Refusal('FORBIDDEN', '结案部门只登记行政处罚信息，请选择行政处罚类条目。', {
        fields: ['itemCode'],
        detail: { permission: 'COLLECT_CREDIT_EVENT' },
      });
    }
    const [row] = await tx.query<{ id: string }[]>(
      `insert into subject_left_out (name, identifiers, rule_set_id, item_code, business_number, occurred_on, verified_on,
         detail, reason, office_code, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        facts.name,
        JSON.stringify(facts.identifiers),
        rules.id,
        item.code,
        facts.businessNumber,
        occurredOn,
        verifiedOn,
        facts.detail,
        reason,
        officeCode,
        viewer.userId,
        context.clock.now(),
      ],
    );
    const id = row?.id ?? '';
    await writeAudit(tx, context, [
      {
        operation: 'RECORD_SUBJECT_LEFT_OUT',
        subjectType: 'SubjectLeftOut',
        subjectId: id,
        after: { ...facts, itemCode: item.code, verifiedOn, occurredOn, reason },
        officeCode,
      },
    ]);
    return id;
  });
}

interface Facts {
  name: string;
  identifiers: { scheme: string; value: string }[];
  businessNumber: string | null;
  detail: string;
}

function checked(input: RecordSubjectLeftOutInput): Facts {
  const name = input.name.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput('name', `请填写主体名称，不超过 ${MAX_NAME} 个字。`, 'NAME_LENGTH');
  }
  const identifiers = (input.identifiers ?? []).map(({ scheme, value }) => ({
    scheme: scheme.trim().toUpperCase(),
    value: value.trim(),
  }));
  for (const { scheme, value } of identifiers) {
    if (!/^[A-Z_]{2,40}$/.test(scheme) || value === '' || value.length > MAX_NUMBER) {
      throw invalidInput(
        'identifiers',
        '编号的类型应为大写字母，编号不能为空，且不超过 60 个字。',
        'IDENTIFIER_FORM',
      );
    }
  }
  const number = normalizeBusinessNumber(input.businessNumber ?? '');
  if (number.length > MAX_NUMBER) {
    throw invalidInput('businessNumber', `业务关联号不超过 ${MAX_NUMBER} 个字。`, 'NUMBER_FORMAT');
  }
  const detail = input.detail.trim();
  if (detail === '' || detail.length > MAX_DETAIL) {
    throw invalidInput('detail', `请填写行为详情，不超过 ${MAX_DETAIL} 字。`, 'DETAIL_REQUIRED');
  }
  return { name, identifiers, businessNumber: number === '' ? null : number, detail };
}

async function requireNotRegistered(
  tx: EntityManager,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<void> {
  const [known] = await tx.query<{ name: string }[]>(
    `select enterprise.name from jsonb_to_recordset($1::jsonb) as given (scheme text, value text)
     join enterprise on (given.scheme = 'USCC' and enterprise.credit_code = upper(given.value))
       or exists (select from enterprise_identifier known
         where known.enterprise_id = enterprise.id and known.scheme = given.scheme and known.value = given.value)
     limit 1`,
    [JSON.stringify(identifiers)],
  );
  if (known !== undefined) {
    throw new Refusal('ALREADY_REGISTERED', `该编号的企业“${known.name}”已在平台登记，请直接采集。`, {
      fields: ['identifiers'],
      reference: ARTICLE,
    });
  }
}
