export * from './business-numbers.ts';
export * from './credit-code.ts';
export * from './identifiers.ts';
export {
  formatIssuedNumber,
  ISSUED_PREFIXES,
  MAX_SERIAL,
  parseIssuedNumber,
  type IssuedNumber,
  type IssuedPrefix,
} from './issued-number.ts';
export * from './normalize-business-number.ts';
export * from './organization-code.ts';
