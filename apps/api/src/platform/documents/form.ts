import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** Twentieths of a point: the width of the text of an A4 page with margins of 2.5 cm. */
const TEXT_WIDTH = 9_070;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };

const paragraph = (text: string, more: { bold?: boolean; center?: boolean } = {}): Paragraph =>
  new Paragraph({
    alignment: more.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 40, after: 40 },
    children: text
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({ text: line, bold: more.bold === true, ...(index > 0 ? { break: 1 } : {}) }),
      ),
  });

const cell = (
  text: string,
  width: number,
  more: { bold?: boolean; center?: boolean; span?: number } = {},
): TableCell =>
  new TableCell({
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80 },
    ...(more.span === undefined ? {} : { columnSpan: more.span }),
    children: [paragraph(text, more)],
  });

const grid = (rows: TableRow[], widths: readonly number[]): Table =>
  new Table({
    rows,
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
  });

/** A part of a form: fields beside their names, a table with a head, or text. */
export type FormPart =
  | { fields: readonly (readonly [name: string, value: string])[] }
  | { head: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  | { heading: string }
  | { text: string };

/** Two fields a row; one whose value is long has a row of its own. */
function fieldTable(fields: readonly (readonly [string, string])[]): Table {
  const widths = [1_600, 2_935, 1_600, 2_935];
  const rows: TableRow[] = [];
  for (let at = 0; at < fields.length;) {
    const [left, right] = [fields[at], fields[at + 1]];
    if (left === undefined) break;
    const isLong = ([, value]: readonly [string, string]): boolean => value.length > 18;
    const alone = isLong(left) || right === undefined || isLong(right);
    rows.push(
      new TableRow({
        cantSplit: true,
        children: alone
          ? [cell(left[0], 1_600, { center: true }), cell(left[1], 7_470, { span: 3 })]
          : [left, right].flatMap(([name, value]) => [
              cell(name, 1_600, { center: true }),
              cell(value, 2_935),
            ]),
      }),
    );
    at += alone ? 1 : 2;
  }
  return grid(rows, widths);
}

function rowTable({ head, widths, rows }: Extract<FormPart, { head: unknown }>): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.round((width / total) * TEXT_WIDTH));
  const line = (texts: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: bold,
      children: texts.map((text, index) => cell(text, sizes[index] ?? 0, bold ? { bold, center: true } : {})),
    });
  return grid([line(head, true), ...rows.map((texts) => line(texts, false))], sizes);
}

/**
 * A form as an office files it: a title, the name of the office, and parts below each other, on A4.
 * @returns a DOCX file
 */
export function formDocument(title: string, office: string, parts: readonly FormPart[]): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      creator: office,
      title,
      styles: { default: { document: { run: { font: FONT, size: 21 } } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: 1_418, bottom: 1_418, left: 1_418, right: 1_418 },
            },
          },
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              spacing: { after: 120 },
              children: [
                new TextRun({
                  text: title,
                  bold: true,
                  size: 32,
                  font: { ...FONT, eastAsia: '黑体' },
                  color: '000000',
                }),
              ],
            }),
            paragraph(office, { center: true }),
            ...parts.flatMap((part) => {
              if ('fields' in part) return [fieldTable(part.fields), paragraph('')];
              if ('head' in part) return [rowTable(part), paragraph('')];
              return [paragraph('heading' in part ? part.heading : part.text, { bold: 'heading' in part })];
            }),
          ],
        },
      ],
    }),
  );
}
