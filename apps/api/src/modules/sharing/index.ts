export { admitPartner, type AdmittedPartner } from './admit-partner';
export { countRequest, limitHeaders, LimitReached } from './limits';
export { limitError } from './partner-plugin';
export { createPartnerServers, type PartnerServers } from './partner-servers';
export { narrow as narrowReceipts } from './receipt.queries';
export { type ReceiptFilterInput } from './receipt.type';
export { GrantResolver, PartnerResolver } from './partner.resolver';
export { EnterpriseReceiptsResolver } from './receipt.resolver';
export { KeyUsageResolver } from './usage.resolver';
