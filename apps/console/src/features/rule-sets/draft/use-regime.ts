import { DEFAULT_REGIME } from '../../../shared/regime';
import { useUrlValue } from '../../../shared/use-url-filter';

/** The regime whose rules a page shows: in the address, or the usual one. */
export const useRegime = (): string => useUrlValue('regime')[0] ?? DEFAULT_REGIME;
