import { creditCodeOf } from '../kit';

/** The columns of a registry extract in their usual order. */
export const TITLES = [
  '企业名称',
  '统一社会信用代码',
  '注册日期',
  '企业类型',
  '法人代表',
  '注册资金',
  '经营范围',
  '所在省份',
  '地区',
  '注册地址',
] as const;
export type Row = Partial<Record<(typeof TITLES)[number], string>>;

export const HEADER = TITLES.join(',');

let codes = 900_000;
/** A credit code that no enterprise has yet. */
export const newCode = (): string => creditCodeOf((codes += 1));

/** A row as it stands in most extracts. */
export const row = (more: Row = {}): Row => ({
  企业名称: '宁波测试进出口有限公司',
  统一社会信用代码: newCode(),
  注册日期: '2006-09-04',
  企业类型: '有限责任公司',
  法人代表: '张某',
  注册资金: '200万人民币',
  经营范围: '自营和代理货物和技术的进出口',
  所在省份: '浙江',
  地区: '宁波',
  注册地址: '宁波市北仑区',
  ...more,
});

export const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? quoted(text) : text);

/** A row as a line of CSV. */
export const lineOf = (given: Row, titles: readonly (keyof Row)[] = TITLES): string =>
  titles.map((title) => cellOf(given[title] ?? '')).join(',');

/** A file with its header. */
export const csvOf = (rows: readonly Row[], eol = '\n'): string =>
  [HEADER, ...rows.map((given) => lineOf(given)), ''].join(eol);

/** GB18030, which Node decodes but does not encode; its characters of one and two bytes. */
export function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((character) => gbBytes().get(character) ?? Buffer.from(character)));
}

let known: Map<string, Buffer> | undefined;
function gbBytes(): Map<string, Buffer> {
  if (known === undefined) {
    known = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const bytes = Buffer.from([high, low]);
        known.set(decoder.decode(bytes), bytes);
      }
    }
  }
  return known;
}
