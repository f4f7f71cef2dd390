import { isDay } from '@portcredit/working-days';
import { invalidInput, Refusal } from '../../platform/refusal';
import { type CollectionInput } from '../credit-events';

/** Where e-CIQ registered an event, and so which department has the word on it: 报检环节 检务, 施检环节 施检. */
const REGISTERED_AT = ['DECLARATION', 'INSPECTION'] as const;

/** The fields of an event as a feed sends it, each with whether it must be there. */
const TEXTS = {
  id: true,
  registeredAt: true,
  itemCode: true,
  creditCode: false,
  number: true,
  occurredOn: false,
  verifiedOn: true,
  office: true,
  detail: true,
  declarantNumber: false,
  conductKey: false,
} as const;
type TextField = keyof typeof TEXTS;

const MAX_ID = 200;
const MAX_TEXT = 10_000;
/** The years that the register can have to do with. */
const YEARS = { first: '1900', last: '2199' };

/** An event that can be read, or why it cannot; `externalId` wherever the source's own id can be made out. */
export type ParsedEvent =
  { externalId: string; input: CollectionInput } | { externalId: string | null; refusal: Refusal };

/** Reads an event strictly: a field that is unknown, missing or of another kind refuses it, and all such are named. */
export function parseFeedEvent(raw: unknown): ParsedEvent {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      externalId: null,
      refusal: new Refusal('INVALID_INPUT', '每条信息应为一个 JSON 对象，请对照接口说明修改。', {
        detail: { rule: 'EVENT_FORM' },
      }),
    };
  }
  const event = raw as Record<string, unknown>;
  const externalId = idOf(event.id);
  const wrong = [...unknownFields(event), ...wrongTexts(event), ...wrongValues(event)];
  const [first] = wrong;
  if (first !== undefined || externalId === null) {
    const refusal = first ?? missing('id');
    const fields = [...new Set(wrong.flatMap(({ details }) => details.fields ?? []))];
    return {
      externalId,
      refusal: new Refusal(refusal.code, refusal.message, { ...refusal.details, fields }),
    };
  }
  const text = (field: TextField): string => event[field] as string;
  const optional = (field: TextField): string | null => (event[field] as string | null | undefined) ?? null;
  return {
    externalId,
    input: {
      externalId,
      department: text('registeredAt') as (typeof REGISTERED_AT)[number],
      itemCode: text('itemCode'),
      creditCode: optional('creditCode'),
      identifier: (event.identifier as { scheme: string; value: string } | null | undefined) ?? null,
      businessNumber: text('number'),
      occurredOn: optional('occurredOn'),
      verifiedOn: text('verifiedOn'),
      office: text('office'),
      detail: text('detail'),
      declarantNumber: optional('declarantNumber'),
      conductKey: optional('conductKey'),
    },
  };
}

const NUL = String.fromCharCode(0);

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'string' ? raw.trim() : '';
  return id === '' || id.length > MAX_ID || id.includes(NUL) ? null : id;
}

const missing = (field: string): Refusal =>
  invalidInput(field, `缺少 ${field}，请补充后重新报送。`, 'FIELD_MISSING');

const unknownFields = (event: object): Refusal[] =>
  Object.keys(event)
    .filter((field) => !(field in TEXTS) && field !== 'identifier')
    .slice(0, 20)
    .map((field) =>
      invalidInput(
        field.slice(0, 100),
        `没有字段 ${field.slice(0, 100)}，请对照接口说明删除或更正。`,
        'FIELD_UNKNOWN',
      ),
    );

function wrongTexts(event: Record<string, unknown>): Refusal[] {
  return Object.entries(TEXTS).flatMap(([field, needed]) => {
    const value = event[field] ?? undefined;
    if (value === undefined) {
      return needed ? [missing(field)] : [];
    }
    if (typeof value !== 'string' || value.length > MAX_TEXT) {
      return [invalidInput(field, `${field} 应为文字，不超过 ${MAX_TEXT} 字。`, 'FIELD_TYPE')];
    }
    return needed && value.trim() === '' ? [missing(field)] : [];
  });
}

function wrongValues(event: Record<string, unknown>): Refusal[] {
  const { id, registeredAt, identifier, creditCode } = event;
  const refusals: Refusal[] = [];
  if (typeof id === 'string' && id.trim() !== '' && idOf(id) === null) {
    refusals.push(invalidInput('id', `id 不超过 ${MAX_ID} 字，且不含空字符。`, 'ID_FORM'));
  }
  if (typeof registeredAt === 'string' && !REGISTERED_AT.some((one) => one === registeredAt)) {
    refusals.push(
      invalidInput(
        'registeredAt',
        'registeredAt 应为 DECLARATION（报检环节）或 INSPECTION（施检环节）。',
        'REGISTERED_AT',
      ),
    );
  }
  for (const field of ['occurredOn', 'verifiedOn'] as const) {
    const day = event[field];
    if (
      typeof day === 'string' &&
      !(isDay(day) && day.slice(0, 4) >= YEARS.first && day.slice(0, 4) <= YEARS.last)
    ) {
      refusals.push(invalidInput(field, `${field} 应为日期，写作 yyyy-mm-dd。`, 'DAY_FORM'));
    }
  }
  if (identifier !== undefined && identifier !== null && !isIdentifier(identifier)) {
    refusals.push(
      invalidInput('identifier', 'identifier 应写作 {"scheme": "CIQ", "value": "…"}。', 'IDENTIFIER_FORM'),
    );
  }
  if ((creditCode ?? null) === null && (identifier ?? null) === null) {
    refusals.push(
      invalidInput('creditCode', '请以 creditCode 或 identifier 指明责任企业。', 'FIELD_MISSING'),
    );
  }
  return refusals;
}

function isIdentifier(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 2) {
    return false;
  }
  const { scheme, value } = raw as { scheme?: unknown; value?: unknown };
  return [scheme, value].every((text) => typeof text === 'string' && text.trim() !== '' && text.length <= 60);
}
