/** Where a credit event stands: 待确认, 有效, 已被吸收（一次采集）, 不予采集, 已撤销. */
export const CREDIT_EVENT_STATUSES = [
  'AWAITING_CONFIRMATION',
  'EFFECTIVE',
  'SUPERSEDED',
  'DISMISSED',
  'REVOKED',
] as const;
export type CreditEventStatus = (typeof CREDIT_EVENT_STATUSES)[number];

/** A step of a credit event: the statuses that it may be taken from, and those that it may lead to. */
export interface CreditEventTransition {
  from: readonly CreditEventStatus[];
  to: readonly CreditEventStatus[];
}

/**
 * The steps of a credit event.
 *
 * An officer confirms, dismisses (不予采集) or revokes (撤销). Superseding and reinstating follow from the other events
 * of the same conduct (see `decideConduct`); nobody orders them.
 */
export const CREDIT_EVENT_TRANSITIONS = {
  confirm: { from: ['AWAITING_CONFIRMATION'], to: ['EFFECTIVE', 'SUPERSEDED'] },
  dismiss: { from: ['AWAITING_CONFIRMATION'], to: ['DISMISSED'] },
  revoke: { from: ['EFFECTIVE', 'SUPERSEDED'], to: ['REVOKED'] },
  supersede: { from: ['EFFECTIVE'], to: ['SUPERSEDED'] },
  reinstate: { from: ['SUPERSEDED'], to: ['EFFECTIVE'] },
} as const satisfies Record<string, CreditEventTransition>;
export type CreditEventStep = keyof typeof CREDIT_EVENT_TRANSITIONS;

/** Whether a step may be taken from a status. */
export function canTake(step: CreditEventStep, from: CreditEventStatus): boolean {
  const transition: CreditEventTransition = CREDIT_EVENT_TRANSITIONS[step];
  return transition.from.includes(from);
}
