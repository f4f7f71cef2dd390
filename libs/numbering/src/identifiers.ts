/** The code of an inspection and quarantine office (机构代码): six digits. */
export function isOfficeCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** A customs registration code (海关注册编码): six digits, then four digits or capitals; newer ones carry letters. */
export function isCustomsCode(text: string): boolean {
  return /^\d{6}[0-9A-Z]{4}$/.test(text);
}

/** A CIQ record number (检验检疫备案号) of an enterprise: ten characters. Its inner structure is not published. */
export function isCiqRecordNumber(text: string): boolean {
  return /^[0-9A-Z]{10}$/.test(text);
}
