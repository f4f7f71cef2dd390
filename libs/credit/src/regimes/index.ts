import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { AQSIQ_2013_93_V1 } from './aqsiq-2013-93/index.ts';
import { CIQ_FOUR_LEVEL_V1 } from './ciq-four-level/index.ts';
import { GACC_2026_282_V1 } from './gacc-2026-282/index.ts';

/** Every version of every regime that ships with the product. A regime is data: none has code of its own. */
export const REGIMES: readonly RuleSetContent[] = [AQSIQ_2013_93_V1, CIQ_FOUR_LEVEL_V1, GACC_2026_282_V1];
