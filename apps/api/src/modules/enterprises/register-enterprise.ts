import { ENTERPRISE_KINDS } from '@portcredit/credit';
import { isCiqRecordNumber, isCustomsCode, parseCreditCode } from '@portcredit/numbering';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { EnterpriseEntity } from './enterprise.entity';
import { type RegisterEnterpriseInput } from './enterprise.type';
import { grantInitialGrades } from './grant-initial-grades';

const CREDIT_CODE_REASONS = {
  LENGTH: '统一社会信用代码应为 18 位，请核对。',
  CHARACTER: '统一社会信用代码只能由数字和大写字母组成，且不含 I、O、S、V、Z，请核对。',
  CHECK: '统一社会信用代码的校验位不符，请核对是否录错。',
};

/** @throws Refusal INVALID_INPUT with the reason */
export function requireCreditCode(raw: string, field = 'creditCode'): string {
  const parsed = parseCreditCode(raw);
  if (!parsed.ok) {
    throw invalidInput(
      field,
      CREDIT_CODE_REASONS[parsed.reason],
      `CREDIT_CODE_${parsed.reason}`,
      'GB 32100-2015',
    );
  }
  return parsed.value;
}

const FORMS: Record<string, { fits: (value: string) => boolean; words: string }> = {
  CUSTOMS: { fits: isCustomsCode, words: '海关注册编码应为 10 位' },
  CIQ: { fits: isCiqRecordNumber, words: '检验检疫备案号应为 10 位' },
};

function checked(input: RegisterEnterpriseInput) {
  const name = input.name.trim();
  if (name === '' || name.length > 200) {
    throw invalidInput('name', '企业名称不能为空，且不超过 200 个字。', 'NAME_LENGTH');
  }
  const creditCode = typeof input.creditCode === 'string' ? requireCreditCode(input.creditCode) : null;
  const identifiers = (input.identifiers ?? []).map(({ scheme, value }) => ({
    scheme: scheme.trim().toUpperCase(),
    value: value.trim(),
  }));
  if (creditCode === null && identifiers.length === 0) {
    throw invalidInput(
      'creditCode',
      '请填写统一社会信用代码；没有的，请填写其他标识。',
      'IDENTIFIER_REQUIRED',
    );
  }
  for (const { scheme, value } of identifiers) {
    if (!/^[A-Z_]{2,40}$/.test(scheme) || scheme === 'USCC' || value === '' || value.length > 60) {
      throw invalidInput(
        'identifiers',
        '标识的类型应为大写字母（统一社会信用代码请填入 creditCode），值不能为空。',
        'IDENTIFIER_FORM',
      );
    }
    const form = FORMS[scheme];
    if (form !== undefined && !form.fits(value)) {
      throw invalidInput('identifiers', `${form.words}，请核对。`, 'IDENTIFIER_FORM');
    }
  }
  const kinds = ENTERPRISE_KINDS.filter((kind) => input.kinds.includes(kind));
  const address = input.address?.trim() ?? '';
  return { name, creditCode, identifiers, kinds, address: address === '' ? null : address };
}

/**
 * Registers an enterprise; it holds the initial grade from today.
 * @returns its id
 * @throws Refusal INVALID_INPUT, FORBIDDEN, ALREADY_REGISTERED
 */
export async function registerEnterprise(
  context: CommandContext,
  input: RegisterEnterpriseInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const { identifiers, ...facts } = checked(input);
  await requireOwnOffice(context.db.manager, viewer, input.office);
  return context.db.transaction(async (tx) => {
    const at = context.clock.now();
    const result = await tx.insert(EnterpriseEntity, {
      ...facts,
      officeCode: input.office,
      kindsSetByHand: true,
      createdAt: at,
      factsAt: at,
    });
    const id = String(result.identifiers[0]?.id);
    for (const { scheme, value } of identifiers) {
      await tx.query(`insert into enterprise_identifier (enterprise_id, scheme, value) values ($1, $2, $3)`, [
        id,
        scheme,
        value,
      ]);
    }
    await grantInitialGrades(tx, context.clock, `select $1::bigint`, [id]);
    await writeAudit(tx, context, [
      {
        operation: 'REGISTER_ENTERPRISE',
        subjectType: 'Enterprise',
        subjectId: id,
        after: { ...facts, identifiers, office: input.office },
        officeCode: input.office,
      },
    ]);
    return id;
  });
}
