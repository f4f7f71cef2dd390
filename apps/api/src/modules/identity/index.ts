export { findAccount, findViewer } from './find-viewer';
export { PURPOSE_HEADER } from './find-partner';
export { hashToken, newApiKey } from './secrets';
export { SignInResolver, ViewerResolver } from './viewer.resolver';
export { ROLES } from './roles.data';
export { createAccounts, type NewAccount } from './create-account';
