import { type EnterpriseKind, kindsFromBusinessScope } from '@portcredit/credit';
import { parseCreditCode } from '@portcredit/numbering';
import { type Day, isDay } from '@portcredit/working-days';
import { invalidFile } from '../../../platform/files/open-file';
import { type FileRow } from '../../../platform/files/read-rows';

/** The columns of a registry extract, and where each goes. */
export const COLUMNS = {
  企业名称: 'name',
  统一社会信用代码: 'creditCode',
  注册日期: 'registeredOn',
  企业类型: 'enterpriseType',
  法人代表: 'legalRepresentative',
  注册资金: 'registeredCapital',
  经营范围: 'businessScope',
  所在省份: 'province',
  地区: 'region',
  注册地址: 'address',
} as const;
type Property = (typeof COLUMNS)[keyof typeof COLUMNS];

/** Why a row was refused; the console and the rejects file have the words. */
export const REJECT_REASONS = {
  COLUMN_COUNT: '列数与表头不符',
  ENCODING: '含有无法识别的字符，请检查文件编码',
  NAME_MISSING: '缺少企业名称',
  NAME_TOO_LONG: '企业名称超过 200 个字',
  CREDIT_CODE_MISSING: '缺少统一社会信用代码',
  CREDIT_CODE_LENGTH: '统一社会信用代码不是 18 位',
  CREDIT_CODE_CHARACTER: '统一社会信用代码含有不允许的字符',
  CREDIT_CODE_CHECK: '统一社会信用代码校验位错误',
  OTHER_OFFICE: '该企业由其他机构监管',
} as const;
export type RejectReason = keyof typeof REJECT_REASONS;

/** An enterprise as a row names it; null where the row says nothing. */
export interface EnterpriseRow {
  creditCode: string;
  name: string;
  kinds: EnterpriseKind[];
  registeredOn: Day | null;
  enterpriseType: string | null;
  legalRepresentative: string | null;
  registeredCapital: string | null;
  businessScope: string | null;
  province: string | null;
  region: string | null;
  address: string | null;
}

/** How much of a scope of business is read for kinds, in characters: the time that takes grows with the square. */
const READ_FOR_KINDS = 5_000;

export type RowReader = (row: FileRow) => EnterpriseRow | RejectReason;

/**
 * How to read the rows under a header; columns may stand in any order, others are passed over.
 * @param kinds for every row, instead of those that the scope of business tells
 * @throws Refusal INVALID_FILE naming the columns that are missing
 */
export function rowReader(header: FileRow, kinds: readonly EnterpriseKind[]): RowReader {
  const titles = header.cells.map((cell) => cell.trim());
  const missing = Object.keys(COLUMNS).filter((title) => !titles.includes(title));
  if (missing.length > 0) {
    throw invalidFile(`表头缺少：${missing.join('、')}。请按模板补齐表头后重新导入。`, {
      reason: 'MISSING_COLUMN',
      missing,
    });
  }
  const position = Object.fromEntries(
    Object.entries(COLUMNS).map(([title, property]) => [property, titles.indexOf(title)]),
  ) as Record<Property, number>;

  return ({ cells, raw }) => {
    if (cells.length !== titles.length) {
      return 'COLUMN_COUNT';
    }
    if (raw.includes('\uFFFD') || raw.includes('\0')) {
      return 'ENCODING';
    }
    const value = (property: Property): string | null => {
      const text = (cells[position[property]] ?? '').trim();
      return text === '' || text === 'N/A' ? null : text;
    };
    const name = value('name');
    if (name === null) {
      return 'NAME_MISSING';
    }
    if (name.length > 200) {
      return 'NAME_TOO_LONG';
    }
    const rawCode = value('creditCode');
    if (rawCode === null) {
      return 'CREDIT_CODE_MISSING';
    }
    const code = parseCreditCode(rawCode);
    if (!code.ok) {
      return `CREDIT_CODE_${code.reason}`;
    }
    const registeredOn = value('registeredOn');
    const businessScope = value('businessScope');
    return {
      creditCode: code.value,
      name,
      kinds:
        kinds.length > 0
          ? [...kinds]
          : kindsFromBusinessScope((businessScope ?? '').slice(0, READ_FOR_KINDS)),
      registeredOn: registeredOn !== null && isDay(registeredOn) ? registeredOn : null,
      enterpriseType: value('enterpriseType'),
      legalRepresentative: value('legalRepresentative'),
      registeredCapital: value('registeredCapital'),
      businessScope,
      province: value('province'),
      region: value('region'),
      address: value('address'),
    };
  };
}
