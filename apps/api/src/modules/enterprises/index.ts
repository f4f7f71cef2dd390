export {
  enterpriseConditions,
  enterpriseLoader,
  findEnterprise,
  searchEnterprise,
} from './enterprise.queries';
export { EnterpriseResolver } from './enterprise.resolver';
export {
  type EnterpriseFilterInput,
  EnterpriseType,
  IdentifierInput,
  IdentifierType,
} from './enterprise.type';
export {
  type EnterpriseReference,
  locateEnterprises,
  type LocatedEnterprise,
  type LocatedEnterprises,
} from './locate-enterprises';
export { registerEnterprise, requireCreditCode } from './register-enterprise';
export { EnterpriseImportResolver, JobImportResolver } from './import/enterprise-import.resolver';
export { mergeImport } from './import/merge-import';
export { importRoutes } from './import/import-routes';
export { importFile, type ImportFileOptions } from './import/import-file';
