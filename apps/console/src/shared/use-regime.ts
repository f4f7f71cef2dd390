import { DEFAULT_REGIME } from './regime';
import { useUrlValue } from './use-url-filter';

/** The regime that a page shows: in the address, or the usual one. */
export const useRegime = (): string => useUrlValue('regime')[0] ?? DEFAULT_REGIME;
