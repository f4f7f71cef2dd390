import { canonicalRuleSet, type RuleSetContent } from '@portcredit/credit';
import { createHash } from 'node:crypto';

/** SHA-256 of what a rule set says, in hexadecimal: equal for equal rules, whatever their version and effective day. */
export const contentHash = (content: RuleSetContent): string =>
  createHash('sha256').update(canonicalRuleSet(content)).digest('hex');
