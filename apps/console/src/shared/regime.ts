/** The regime that is meant where none is chosen, as the API takes it. */
export const DEFAULT_REGIME = 'AQSIQ_2013_93';
