import { useUrlValue } from '../../../shared/use-url-filter';

export const DEFAULT_REGIME = 'AQSIQ_2013_93';

/** The regime whose rules a page shows: in the address, or the usual one. */
export const useRegime = (): string => useUrlValue('regime')[0] ?? DEFAULT_REGIME;
