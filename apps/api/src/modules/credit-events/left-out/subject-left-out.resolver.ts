import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Connection } from '../../../platform/graphql/connection';
import { type Context } from '../../../platform/graphql/context';
import { officeLoader, OfficeType } from '../../offices';
import { CollectionItemType, ruleSetById } from '../../rule-sets';
import { recordSubjectLeftOut } from './record-subject-left-out';
import { countSubjectsLeftOut, listSubjectsLeftOut, subjectLeftOut } from './subject-left-out.queries';
import {
  OfficeCountType,
  RecordSubjectLeftOutInput,
  SubjectLeftOutConnectionType,
  SubjectLeftOutFilterInput,
  SubjectLeftOutType,
} from './subject-left-out.type';

@Resolver(() => SubjectLeftOutType)
export class SubjectLeftOutResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => SubjectLeftOutConnectionType, {
    description: 'Of the own office and those below, the latest first.',
  })
  subjectsLeftOut(
    @Arg('filter', () => SubjectLeftOutFilterInput, { nullable: true })
    filter: SubjectLeftOutFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<SubjectLeftOutType>> {
    return listSubjectsLeftOut(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => [OfficeCountType], { description: 'How many each office has left out.' })
  subjectsLeftOutByOffice(
    @Arg('filter', () => SubjectLeftOutFilterInput, { nullable: true })
    filter: SubjectLeftOutFilterInput | undefined,
    @Ctx() context: Context,
  ): Promise<OfficeCountType[]> {
    return countSubjectsLeftOut(context, filter ?? {});
  }

  @Allow({ staff: ['COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY'] })
  @Mutation(() => SubjectLeftOutType, {
    description:
      'For a subject that is not on the platform and should not be: its conduct is recorded with the reason, and not collected.',
  })
  async recordSubjectLeftOut(
    @Arg('input', () => RecordSubjectLeftOutInput) input: RecordSubjectLeftOutInput,
    @Ctx() context: Context,
  ): Promise<SubjectLeftOutType | undefined> {
    return subjectLeftOut(context, await recordSubjectLeftOut(context, input));
  }

  @FieldResolver(() => CollectionItemType)
  async item(
    @Root() { ruleSetId, itemCode }: SubjectLeftOutType,
    @Ctx() context: Context,
  ): Promise<CollectionItemType | undefined> {
    const { items } = await ruleSetById(context.db.manager, ruleSetId);
    return items.find(({ code }) => code === itemCode);
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: SubjectLeftOutType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}

@Resolver(() => OfficeCountType)
export class OfficeCountResolver {
  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: OfficeCountType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }
}
