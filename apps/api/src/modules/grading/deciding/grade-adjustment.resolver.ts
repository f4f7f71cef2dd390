import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context } from '../../../platform/graphql/context';
import { AdjustmentGroundType, ruleSetById } from '../../rule-sets';
import { GradeAdjustmentType } from './grade-adjustment.type';
import { decidesFor } from './grading-authorisation.queries';

@Resolver(() => GradeAdjustmentType)
export class GradeAdjustmentResolver {
  @FieldResolver(() => AdjustmentGroundType, { nullable: true })
  async ground(
    @Root() { groundCode, ruleSetId }: GradeAdjustmentType,
    @Ctx() context: Context,
  ): Promise<AdjustmentGroundType | null> {
    const { adjustments = [] } = await ruleSetById(context.db, ruleSetId);
    return adjustments.find(({ code }) => code === groundCode) ?? null;
  }

  @FieldResolver(() => Boolean)
  viewerCanApprove(@Root() adjustment: GradeAdjustmentType, @Ctx() context: Context): Promise<boolean> {
    return mayEnd(context, adjustment, (proposer, viewer) => proposer !== viewer);
  }

  @FieldResolver(() => Boolean)
  viewerCanWithdraw(@Root() adjustment: GradeAdjustmentType, @Ctx() context: Context): Promise<boolean> {
    return mayEnd(context, adjustment, (proposer, viewer) => proposer === viewer);
  }
}

async function mayEnd(
  context: Context,
  { status, proposedById, officeCode }: GradeAdjustmentType,
  who: (proposer: string, viewer: string) => boolean,
): Promise<boolean> {
  const { viewer } = context;
  return (
    status === 'PROPOSED' &&
    viewer?.kind === 'STAFF' &&
    viewer.permissions.has('ADJUST_GRADE') &&
    who(proposedById, viewer.userId) &&
    (await decidesFor(context, officeCode))
  );
}
