import { addDays, type Day, isDay } from '@portcredit/working-days';
import { invalidFile } from '../../../platform/files/open-file';
import { type FileFormat } from '../../../platform/files/read-table';
import { type CollectCreditEventInput } from '../credit-event.type';

/** A column of the file: where it goes, whether each row must fill it, and what the template says of it. */
export interface ImportColumn {
  title: string;
  property: keyof CollectCreditEventInput;
  required: boolean;
  width: number;
  note: string;
}

/** The columns by the words of the work guide (质检办通〔2017〕264号 三). */
export const IMPORT_COLUMNS = [
  {
    title: '责任企业统一社会信用代码',
    property: 'creditCode',
    required: true,
    width: 26,
    note: '必填。18 位；企业须已登记。',
  },
  {
    title: '采集条目代码',
    property: 'itemCode',
    required: true,
    width: 16,
    note: '必填。从“采集条目”表中选择。',
  },
  {
    title: '业务关联号',
    property: 'businessNumber',
    required: false,
    width: 26,
    note: '报检类差错、不合格填 15 位报检号或证书号；行政处罚填处罚文书号或案件编号；日常监管有报检号或处罚文书号的填写，没有的留空，由系统编 J 号；外部门和社会评价信息留空，由系统编 W 号。',
  },
  {
    title: '行为日期',
    property: 'occurredOn',
    required: false,
    width: 14,
    note: '失信行为发生之日，如 2026-11-02；不详的留空，按发现查实日期适用规则。',
  },
  {
    title: '发现查实日期',
    property: 'verifiedOn',
    required: true,
    width: 14,
    note: '必填。发现并查实之日，如 2026-11-16；不晚于今天，不早于行为日期。',
  },
  {
    title: '详情',
    property: 'detail',
    required: true,
    width: 50,
    note: '必填。要素齐全、逻辑清楚，不超过 4000 字。',
  },
  {
    title: '报检员备案号',
    property: 'declarantNumber',
    required: false,
    width: 18,
    note: '报检员负有责任的填写，由数字或字母组成。',
  },
  {
    title: '一次采集标识',
    property: 'conductKey',
    required: false,
    width: 18,
    note: '同一企业的同一行为涉及几个条目的，各行填同一标识，只按分值最高的条目计分；其他留空。',
  },
  {
    title: '采集机构',
    property: 'office',
    required: false,
    width: 12,
    note: '六位机构代码；留空为导入时选定的机构。',
  },
] as const satisfies readonly ImportColumn[];

type Property = (typeof IMPORT_COLUMNS)[number]['property'];

/** Why a row is refused: a stable code, and what to do about it. */
export interface RowRefusal {
  code: string;
  message: string;
}

export interface StagedRow {
  cells: readonly string[];
  cut: readonly number[];
}

export type EventRowReader = (row: StagedRow) => CollectCreditEventInput | RowRefusal[];

/**
 * How to read the rows under a header; columns may stand in any order, others are passed over.
 * @param office collects where a row names none
 * @throws Refusal INVALID_FILE naming the columns that are missing or stand there twice
 */
export function eventRowReader(
  header: readonly string[],
  format: FileFormat,
  office: string,
): EventRowReader {
  const titles = header.map((title) => title.trim());
  const missing = IMPORT_COLUMNS.filter(({ title, required }) => required && !titles.includes(title));
  if (missing.length > 0) {
    const names = missing.map(({ title }) => title);
    throw invalidFile(`表头缺少：${names.join('、')}。请按模板补齐表头后重新导入。`, {
      reason: 'MISSING_COLUMN',
      missing: names,
    });
  }
  const twice = IMPORT_COLUMNS.map(({ title }) => title).filter(
    (title) => titles.indexOf(title) !== titles.lastIndexOf(title),
  );
  if (twice.length > 0) {
    throw invalidFile(`表头重复：${twice.join('、')}。请只保留一列后重新导入。`, {
      reason: 'REPEATED_COLUMN',
      repeated: twice,
    });
  }
  const position = Object.fromEntries(
    IMPORT_COLUMNS.map(({ title, property }) => [property, titles.indexOf(title)]),
  ) as Record<Property, number>;

  return ({ cells, cut }) => {
    if (format === 'CSV' && cells.length !== titles.length) {
      return [{ code: 'COLUMN_COUNT', message: '列数与表头不符，请检查逗号和引号。' }];
    }
    if (cells.some((cell) => /[\uFFFD\u2400]/.test(cell))) {
      return [{ code: 'ENCODING', message: '含有无法识别的字符，请检查文件编码。' }];
    }
    const value = (property: Property): string | undefined => {
      const text = (cells[position[property]] ?? '').trim();
      return text === '' ? undefined : text;
    };
    const refusals: RowRefusal[] = [];
    for (const { title, property, required } of IMPORT_COLUMNS) {
      if (required && value(property) === undefined) {
        refusals.push({ code: 'CELL_MISSING', message: `缺少${title}。` });
      } else if (cut.includes(position[property])) {
        refusals.push({
          code: 'DIGITS_LOST',
          message: `${title}在工作簿中是超过 15 位的数值，末尾数字已丢失，请将该列设为文本格式后重新填写。`,
        });
      }
    }
    const day = (property: 'occurredOn' | 'verifiedOn', title: string): Day | undefined => {
      const text = value(property);
      const found = text === undefined ? undefined : dayOf(text, format);
      if (text !== undefined && found === undefined) {
        refusals.push({ code: 'DAY_FORMAT', message: `${title}不是日期，请按 2026-11-16 的格式填写。` });
      }
      return found;
    };
    const occurredOn = day('occurredOn', '行为日期');
    const verifiedOn = day('verifiedOn', '发现查实日期');
    if (refusals.length > 0 || verifiedOn === undefined) {
      return refusals;
    }
    return {
      creditCode: value('creditCode') ?? '',
      itemCode: value('itemCode') ?? '',
      verifiedOn,
      occurredOn: occurredOn ?? null,
      businessNumber: value('businessNumber') ?? null,
      office: value('office') ?? office,
      detail: value('detail') ?? '',
      conductKey: value('conductKey') ?? null,
      declarantNumber: value('declarantNumber') ?? null,
    };
  };
}

/** Day 0 of the serial numbers that spreadsheet programs give to days. */
const SERIAL_START: Day = '1899-12-30';

/** A day as people and programs write it; undefined for what is none. */
function dayOf(text: string, format: FileFormat): Day | undefined {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (parts !== null) {
    const [, year = '', month = '', date = ''] = parts;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isDay(day) ? day : undefined;
  }
  return format === 'XLSX' && /^\d{5}$/.test(text) ? addDays(SERIAL_START, Number(text)) : undefined;
}
