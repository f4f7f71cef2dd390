export { AuditEntryResolver } from './audit-entry.resolver';
