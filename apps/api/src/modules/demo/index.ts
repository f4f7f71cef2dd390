export { type DemoAccount, ensureAccounts } from './ensure-accounts';
