import { looksIssued } from './issued-number.ts';

/** The letters of a penalty case: 检罚(字) is the decision; 立案, 调查, 审批 and 告知 are those on the way to it. */
const PENALTY_LETTER = /^(?:（\S{1,6}）|\S{1,6}?)?检(?:罚告?|立|法|案审批)字?[〔【[]\d{4}[〕】\]]第?\d+号$/;
const CASE_NUMBER = /^(?=(?:\D*\d){4})[0-9A-Z/-]{8,30}$/;
const CERTIFICATE = /^[0-9A-Z][0-9A-Z/-]{9,29}$/;

/** A declaration number (报检号): 15 digits, in CIQ2000 as in the e-CIQ main system. */
export function isDeclarationNumber(text: string): boolean {
  return /^\d{15}$/.test(text);
}

/**
 * A certificate number (证书号): 10 to 30 digits, capitals, slashes and hyphens. The form is not published, so it is
 * taken widely; but what looks like an issued J or W number is none.
 */
export function isCertificateNumber(text: string): boolean {
  return CERTIFICATE.test(text) && !looksIssued(text);
}

/**
 * The number of a penalty document (处罚文书号), as `（甬）检罚〔2017〕12号`, or of its case (案件编号): another letter of
 * the case in the same form, or 8 to 30 digits, capitals, slashes and hyphens with at least four digits. What looks
 * like an issued J or W number is none. Expects a normalized number.
 *
 * Source: the letters of the penalty procedure; the pattern is proposed.
 */
export function isPenaltyDocumentNumber(text: string): boolean {
  return PENALTY_LETTER.test(text) || (CASE_NUMBER.test(text) && !looksIssued(text));
}
