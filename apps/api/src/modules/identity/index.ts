export { findAccount, findViewer } from './find-viewer';
export { newApiKey } from './secrets';
export { SignInResolver, ViewerResolver } from './viewer.resolver';
export { ROLES } from './roles.data';
export { createAccounts, type NewAccount } from './create-account';
export { createPartner, type NewPartner } from './create-partner';
