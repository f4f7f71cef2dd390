import { isOfficeCode } from './identifiers.ts';

/** J for daily supervision without a number of its own, W for information from outside. */
export const ISSUED_PREFIXES = ['J', 'W'] as const;
export type IssuedPrefix = (typeof ISSUED_PREFIXES)[number];

/** The last serial number of one prefix, office and day; the thousandth event of a day is refused. */
export const MAX_SERIAL = 999;

/** A business number that the system gives (自动编号), in its parts. */
export interface IssuedNumber {
  prefix: IssuedPrefix;
  /** The office that collects: six digits. */
  officeCode: string;
  /** The day of saving in Asia/Shanghai, yyyy-mm-dd. */
  day: string;
  /** 1 to 999. */
  serial: number;
}

const ISSUED = /^([JW])(\d{6})(\d{4})(\d{2})(\d{2})(\d{3})$/;

/**
 * Writes an issued number: prefix, six digits of the office, eight of the day, three of the serial number, as
 * `J38000020170320001`.
 *
 * Source: 质检办通〔2017〕264号 三(七)3–4. Throws a RangeError for an office that is not six digits, for a day that is
 * none, and for a serial number outside 1 to 999.
 */
export function formatIssuedNumber(
  prefix: IssuedPrefix,
  officeCode: string,
  day: string,
  serial: number,
): string {
  if (!isOfficeCode(officeCode)) throw new RangeError(`Not an office code: ${officeCode}`);
  if (!isRealDay(day)) throw new RangeError(`Not a day (yyyy-mm-dd): ${day}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > MAX_SERIAL) {
    throw new RangeError(`Not a serial number from 1 to ${MAX_SERIAL}: ${serial}`);
  }
  return `${prefix}${officeCode}${day.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
}

/** Reads an issued number; undefined for anything else, as for a day that is none or the serial number 000. */
export function parseIssuedNumber(text: string): IssuedNumber | undefined {
  const match = ISSUED.exec(text);
  if (match === null) return undefined;
  const [, prefix, officeCode = '', year, month, dayOfMonth, serialText] = match;
  const day = `${year}-${month}-${dayOfMonth}`;
  const serial = Number(serialText);
  if (!isRealDay(day) || serial < 1) return undefined;
  return { prefix: prefix === 'J' ? 'J' : 'W', officeCode, day, serial };
}

/** Whether a text has the look of an issued number, real or not. Such a number is never given by hand. */
export function looksIssued(text: string): boolean {
  return ISSUED.test(text);
}

function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
