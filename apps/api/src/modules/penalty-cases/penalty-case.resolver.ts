import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { CreditEventType, eventLoader } from '../credit-events';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { officeLoader, OfficeType } from '../offices';
import { caseEventsLoader, findCase, listCases } from './penalty-case.queries';
import {
  PenaltyCaseConnectionType,
  PenaltyCaseFilterInput,
  PenaltyCaseType,
  ReportPenaltyCaseInput,
} from './penalty-case.type';
import { reportPenaltyCase } from './report-penalty-case';

@Resolver(() => PenaltyCaseType)
export class PenaltyCaseResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => PenaltyCaseType, { nullable: true })
  async penaltyCase(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<PenaltyCaseType | null> {
    return (await findCase(context, id)) ?? null;
  }

  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => PenaltyCaseConnectionType, { description: 'Closed penalty cases, the latest first.' })
  penaltyCases(
    @Arg('filter', () => PenaltyCaseFilterInput, { nullable: true })
    filter: PenaltyCaseFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<PenaltyCaseType>> {
    return listCases(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'COLLECT_PENALTY' })
  @Mutation(() => PenaltyCaseType, {
    description:
      'Feeds back a closed penalty case (行政处罚案件反馈表): writes it down and collects its events, all of one conduct, in one transaction.',
  })
  async reportPenaltyCase(
    @Arg('input', () => ReportPenaltyCaseInput) input: ReportPenaltyCaseInput,
    @Ctx() context: Context,
  ): Promise<PenaltyCaseType | undefined> {
    return findCase(context, await reportPenaltyCase(context, input));
  }

  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: PenaltyCaseType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: PenaltyCaseType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => [CreditEventType])
  async events(@Root() { id }: PenaltyCaseType, @Ctx() context: Context): Promise<CreditEventType[]> {
    const ids = (await caseEventsLoader(context).load(id)) ?? [];
    const events = await Promise.all(ids.map((eventId) => eventLoader(context).load(eventId)));
    return events.filter((event) => event !== undefined);
  }
}
