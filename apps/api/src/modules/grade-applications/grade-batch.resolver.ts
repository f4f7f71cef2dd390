import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { batchEnterprisesLoader, batchLoader, listBatches } from './grade-batch.queries';
import {
  GradeBatchConnectionType,
  GradeBatchFilterInput,
  GradeBatchType,
  GradedEnterpriseType,
  GrantGradeBatchInput,
} from './grade-batch.type';
import { grantGradeBatch } from './grant-grade-batch';

/** What was granted and published. */
@Resolver(() => GradeBatchType)
export class GradeBatchResolver {
  @Allow({ staff: true, partner: true })
  @Query(() => GradeBatchConnectionType, {
    description: 'Grades that were given on application, by batch; published, the latest first.',
  })
  gradeBatches(
    @Arg('filter', () => GradeBatchFilterInput, { nullable: true }) filter: GradeBatchFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<GradeBatchType>> {
    return listBatches(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'GRANT_GRADE' })
  @Mutation(() => GradeBatchType, {
    description:
      'Grants recommended applications as a batch, all or none; the general administration, by somebody else than who recommended.',
  })
  async grantGradeBatch(
    @Arg('input', () => GrantGradeBatchInput) input: GrantGradeBatchInput,
    @Ctx() context: Context,
  ): Promise<GradeBatchType | undefined> {
    return batchLoader(context).load(await grantGradeBatch(context, input));
  }

  @FieldResolver(() => [GradedEnterpriseType])
  async enterprises(
    @Root() { id }: GradeBatchType,
    @Ctx() context: Context,
  ): Promise<GradedEnterpriseType[]> {
    return (await batchEnterprisesLoader(context).load(id)) ?? [];
  }
}
