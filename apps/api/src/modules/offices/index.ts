export {
  bureauOf,
  isOwnOffice,
  isWithinScopes,
  officeLoader,
  officesWithin,
  type OfficeWithin,
  requireOffice,
  requireOwnOffice,
  requireTopOffice,
  requireWithin,
  withinOffice,
  withinScopes,
} from './office.queries';
export { OfficeResolver } from './office.resolver';
export { OfficeType } from './office.type';
export { OFFICES, type OfficeRecord } from './offices.data';
