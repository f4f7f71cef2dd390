import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { officeLoader, OfficeType } from '../offices';
import { externalReportById, listExternalReports } from './external-report.queries';
import {
  ExternalReportConnectionType,
  ExternalReportFilterInput,
  ExternalReportType,
  ReportExternalInformationInput,
} from './external-report.type';
import { reportExternalInformation } from './report-external-information';

@Resolver(() => ExternalReportType)
export class ExternalReportResolver {
  @Allow({ partner: true })
  @Query(() => ExternalReportConnectionType, {
    description: 'What the partner itself reported, and what became of it; latest first.',
  })
  externalReports(
    @Arg('filter', () => ExternalReportFilterInput, { nullable: true })
    filter: ExternalReportFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<ExternalReportType>> {
    return listExternalReports(context, filter ?? {}, first, after);
  }

  @Allow({ partner: true })
  @Mutation(() => ExternalReportType, {
    description:
      'Reports what another department found about an enterprise; it waits for the department that receives it. Takes a grant for reporting.',
  })
  async reportExternalInformation(
    @Arg('input', () => ReportExternalInformationInput) input: ReportExternalInformationInput,
    @Ctx() context: Context,
  ): Promise<ExternalReportType> {
    return externalReportById(context, await reportExternalInformation(context, input));
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: ExternalReportType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}
