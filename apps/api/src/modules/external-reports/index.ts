export { ExternalReportResolver } from './external-report.resolver';
