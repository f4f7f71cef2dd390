import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { officeLoader, OfficeType } from '../../offices';
import { authoriseGrading, revokeGradingAuthorisation } from './authorise-grading';
import { authorisationLoader, isOfBureau, listAuthorisations } from './grading-authorisation.queries';
import { GradingAuthorisationType } from './grading-authorisation.type';

@Resolver(() => GradingAuthorisationType)
export class GradingAuthorisationResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => [GradingAuthorisationType], {
    description: 'Of the viewer’s office and those below: in force first, then the latest.',
  })
  gradingAuthorisations(@Ctx() context: Context): Promise<GradingAuthorisationType[]> {
    return listAuthorisations(context);
  }

  @Allow({ staff: 'AUTHORISE_GRADING' })
  @Mutation(() => GradingAuthorisationType, {
    description: 'For a bureau: an office below it confirms and adjusts grades itself, until revoked.',
  })
  async authoriseGrading(
    @Arg('office', () => String) office: string,
    @Arg('document', () => String) document: string,
    @Ctx() context: Context,
  ): Promise<GradingAuthorisationType | undefined> {
    return authorisationLoader(context).load(await authoriseGrading(context, office, document));
  }

  @Allow({ staff: 'AUTHORISE_GRADING' })
  @Mutation(() => GradingAuthorisationType, { description: 'What was decided under it stays.' })
  async revokeGradingAuthorisation(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GradingAuthorisationType | undefined> {
    await revokeGradingAuthorisation(context, id, reason);
    return authorisationLoader(context).load(id);
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: GradingAuthorisationType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => Boolean)
  async viewerCanRevoke(
    @Root() { revokedAt }: GradingAuthorisationType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (revokedAt !== null || context.viewer?.permissions.has('AUTHORISE_GRADING') !== true) {
      return false;
    }
    return isOfBureau(context);
  }
}
