import { businessNumberRule, type CollectionCategory, type CollectionItem } from '@portcredit/credit';
import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { IMPORT_COLUMNS } from './event-row';

/** The sheet that holds the events; what stands beside it explains. */
export const EVENTS_SHEET = '信用信息';
const ITEMS_SHEET = '采集条目';
const OFFICES_SHEET = '采集机构';
const GUIDE_SHEET = '填写说明';

/** Rows that are prepared as text, so that no number loses digits; further ones may be added by copying. */
const PREPARED_ROWS = 1_000;

export const CATEGORY_WORDS: Record<CollectionCategory, string> = {
  ADMINISTRATIVE_PENALTY: '行政处罚',
  DECLARATION_ERROR: '报检类差错',
  NONCONFORMITY: '检验检疫不合格',
  DAILY_SUPERVISION: '日常监管',
  EXTERNAL: '外部门和社会评价',
};
const FORM_WORDS = {
  DECLARATION: '报检号',
  CERTIFICATE: '证书号',
  PENALTY_DOCUMENT: '处罚文书号（案件编号）',
};

/** What an item's category asks of the business number, in the words of the guide. */
function numberWords(category: CollectionCategory): string {
  const { given, accepts, issued } = businessNumberRule(category);
  const forms = accepts.map((form) => FORM_WORDS[form]).join('、');
  return {
    REQUIRED: `必填：${forms}`,
    OPTIONAL: `有${forms}的填写，没有的留空，系统编 ${issued ?? ''} 号`,
    NEVER: `留空，系统编 ${issued ?? ''} 号`,
  }[given];
}

/** What a template offers: the items that whoever fills it in may choose, and the offices that she may name. */
export interface TemplateContent {
  items: readonly CollectionItem[];
  offices: readonly { code: string; name: string }[];
  /** Where the items come from. */
  rules: string;
}

/** The template as CSV: the titles alone, in UTF-8 with the mark that spreadsheet programs in China expect. */
export const csvTemplate = (): string => `\uFEFF${IMPORT_COLUMNS.map(({ title }) => title).join(',')}\r\n`;

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const REQUIRED: CellStyle = { ...HEADER, font: { bold: true, color: { rgb: 'B42318' } } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The template as a workbook: choices where there are any, and everything that one must know in two more sheets. */
export function workbookTemplate({ items, offices, rules }: TemplateContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      eventsSheet(items.length, offices.length),
      itemsSheet(items),
      officesSheet(offices),
      guide(rules),
    ],
  });
}

function eventsSheet(items: number, offices: number): WriteSheet {
  const blank = IMPORT_COLUMNS.map(() => null);
  return {
    name: EVENTS_SHEET,
    columns: IMPORT_COLUMNS.map(({ width }) => ({ width, numFmt: '@' })),
    rows: [IMPORT_COLUMNS.map(({ title }) => title), ...Array.from({ length: PREPARED_ROWS }, () => blank)],
    cells: new Map(
      IMPORT_COLUMNS.map(({ required }, column) => [`0,${column}`, { style: required ? REQUIRED : HEADER }]),
    ),
    freezePane: { rows: 1 },
    dataValidations: IMPORT_COLUMNS.map(({ title, property, note }, column): DataValidation => {
      const letter = String.fromCharCode('A'.charCodeAt(0) + column);
      const shared = {
        range: `${letter}2:${letter}${PREPARED_ROWS + 1}`,
        allowBlank: true,
        showInputMessage: true,
        inputTitle: title.slice(0, 32),
        inputMessage: note.slice(0, 255),
        errorTitle: title.slice(0, 32),
      };
      const list = { itemCode: [ITEMS_SHEET, items], office: [OFFICES_SHEET, offices] } as const;
      if (property === 'itemCode' || property === 'office') {
        const [sheet, count] = list[property];
        return {
          ...shared,
          type: 'list',
          formula1: `'${sheet}'!$A$2:$A$${count + 1}`,
          showErrorMessage: true,
          errorStyle: 'stop',
          errorMessage: `请从“${sheet}”表中选择。`,
        };
      }
      // Excel 97 and after show a message beside a cell of any rule; this one lets everything through.
      return { ...shared, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' };
    }),
  };
}

const titled = (titles: readonly string[]): Map<string, { style: CellStyle }> =>
  new Map(titles.map((_, column) => [`0,${column}`, { style: HEADER }]));

function itemsSheet(items: readonly CollectionItem[]): WriteSheet {
  const titles = ['代码', '类别', '行为', '分值', '业务关联号', '依据', '分值来源'];
  return {
    name: ITEMS_SHEET,
    columns: [10, 18, 60, 8, 40, 40, 16].map((width) => ({ width, style: WRAPPED })),
    rows: [
      titles,
      ...items.map(({ code, category, description, points, legalBasis, official }) => [
        code,
        CATEGORY_WORDS[category],
        description,
        points,
        numberWords(category),
        legalBasis.join('；'),
        official ? '官方' : '建议值，非官方',
      ]),
    ],
    cells: titled(titles),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:G${items.length + 1}` },
  };
}

function officesSheet(offices: readonly { code: string; name: string }[]): WriteSheet {
  const titles = ['代码', '机构'];
  return {
    name: OFFICES_SHEET,
    columns: [
      { width: 12, numFmt: '@' },
      { width: 40, numFmt: '@' },
    ],
    rows: [titles, ...offices.map(({ code, name }) => [code, name])],
    cells: titled(titles),
    freezePane: { rows: 1 },
  };
}

function guide(rules: string): WriteSheet {
  const titles = ['列', '是否必填', '怎样填写'];
  const general: [string, string, string][] = [
    ['采集条目', '', `取自${rules}；行为发生时适用的条目以当日有效的规则为准。`],
    ['业务关联号', '', '请保持“文本”格式：数值只保留 15 位数字，更长的号码末尾会变成 0。'],
    ['其他列', '', '可以自行增加列，导入时不读取；退回的文件原样保留。'],
    [
      '核对与导入',
      '',
      '上传后先整体核对，不写入任何信息；确认后才采集。不能采集的行连同原因退回，改正后可直接上传退回的文件。同一文件重复导入不会重复采集。',
    ],
    ['依据', '', '质检办通〔2017〕264号《出入境检验检疫企业信用管理2017年工作指南》三、信用信息采集'],
  ];
  return {
    name: GUIDE_SHEET,
    columns: [26, 12, 90].map((width) => ({ width, style: WRAPPED })),
    rows: [
      titles,
      ...IMPORT_COLUMNS.map(({ title, required, note }) => [title, required ? '必填' : '', note]),
      ...general,
    ],
    cells: titled(titles),
    freezePane: { rows: 1 },
  };
}
