/** Where events come from: the form, a file of many, the e-CIQ main system, a closed penalty case, a partner. */
export const CREDIT_EVENT_SOURCES = ['STAFF', 'IMPORT', 'ECIQ', 'PENALTY_CASE', 'PARTNER'] as const;
export type CreditEventSource = (typeof CREDIT_EVENT_SOURCES)[number];
