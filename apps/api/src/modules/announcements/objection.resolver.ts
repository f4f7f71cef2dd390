import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { GradeReviewType, reviewLoader } from '../grading';
import { isOwnOffice } from '../offices';
import { readPersonalDatum } from '../personal-data';
import { entryLoader } from './announcement.queries';
import { AnnouncementEntryType } from './announcement.type';
import { answerObjection } from './answer-objection';
import { objectionLoader } from './objection.queries';
import {
  ObjectionFileType,
  type ObjectionOutcome,
  ObjectionOutcomeEnum,
  ObjectionType,
  RegisterObjectionInput,
} from './objection.type';
import { registerObjection } from './register-objection';

const viewerDecided = ({ viewer }: Context, { deciders }: ObjectionType): boolean =>
  viewer?.kind === 'STAFF' && deciders.includes(viewer.userId);

const canSeeObjector = async (context: Context, { officeCode }: ObjectionType): Promise<boolean> =>
  context.viewer?.permissions.has('ANNOUNCE_GRADES') === true && (await isOwnOffice(context, officeCode));

/** Who answers objections of the office knows who objects, and how to reach her. */
const person = (
  context: Context,
  { id, officeCode }: ObjectionType,
  field: 'objector' | 'objectorContact',
  value: string | null,
  masked: boolean,
): Promise<string | null> =>
  readPersonalDatum(
    context,
    {
      subjectType: 'Objection',
      subjectId: id,
      field,
      value,
      offices: [officeCode],
      permission: 'ANNOUNCE_GRADES',
    },
    masked,
  );

@Resolver(() => ObjectionType)
export class ObjectionResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS' })
  @Query(() => ObjectionType, { nullable: true })
  async objection(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ObjectionType | null> {
    return isId(id) ? ((await objectionLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: 'ANNOUNCE_GRADES' })
  @Mutation(() => ObjectionType, {
    description: 'Takes in an objection that was received while the result is announced.',
  })
  async registerObjection(
    @Arg('input', () => RegisterObjectionInput) input: RegisterObjectionInput,
    @Ctx() context: Context,
  ): Promise<ObjectionType | undefined> {
    return objectionLoader(context).load(await registerObjection(context, input));
  }

  @Allow({ staff: 'ANNOUNCE_GRADES' })
  @Mutation(() => ObjectionType, {
    description:
      'Answers an objection in writing; not for whoever decided a review of the enterprise in the cycle. Upheld, the enterprise is graded anew.',
  })
  async answerObjection(
    @Arg('id', () => ID) id: string,
    @Arg('outcome', () => ObjectionOutcomeEnum) outcome: ObjectionOutcome,
    @Arg('answer', () => String) answer: string,
    @Ctx() context: Context,
  ): Promise<ObjectionType | undefined> {
    await answerObjection(context, id, outcome, answer);
    return objectionLoader(context).load(id);
  }

  @FieldResolver(() => AnnouncementEntryType)
  entry(
    @Root() { entryId }: ObjectionType,
    @Ctx() context: Context,
  ): Promise<AnnouncementEntryType | undefined> {
    return entryLoader(context).load(entryId);
  }

  @FieldResolver(() => GradeReviewType, { nullable: true })
  async review(
    @Root() { reviewId }: ObjectionType,
    @Ctx() context: Context,
  ): Promise<GradeReviewType | null> {
    return reviewId === null ? null : ((await reviewLoader(context).load(reviewId)) ?? null);
  }

  @FieldResolver(() => String)
  async objector(
    @Root() objection: ObjectionType,
    @Arg('masked', () => Boolean, { defaultValue: false }) masked: boolean,
    @Ctx() context: Context,
  ): Promise<string> {
    return (await person(context, objection, 'objector', objection.objectorName, masked)) ?? '';
  }

  @FieldResolver(() => String, { nullable: true })
  objectorContact(
    @Root() objection: ObjectionType,
    @Arg('masked', () => Boolean, { defaultValue: false }) masked: boolean,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return person(context, objection, 'objectorContact', objection.contact, masked);
  }

  @FieldResolver(() => [ObjectionFileType])
  async files(@Root() objection: ObjectionType, @Ctx() context: Context): Promise<ObjectionFileType[]> {
    return (await canSeeObjector(context, objection))
      ? objection.handedIn
      : objection.handedIn.map((file) => ({ ...file, name: null }));
  }

  @FieldResolver(() => Boolean)
  async viewerCanAnswer(@Root() objection: ObjectionType, @Ctx() context: Context): Promise<boolean> {
    return (
      objection.outcome === null &&
      !viewerDecided(context, objection) &&
      (await canSeeObjector(context, objection))
    );
  }

  @FieldResolver(() => Boolean)
  viewerDecided(@Root() objection: ObjectionType, @Ctx() context: Context): boolean {
    return viewerDecided(context, objection);
  }

  @FieldResolver(() => Boolean)
  viewerCanSeeObjector(@Root() objection: ObjectionType, @Ctx() context: Context): Promise<boolean> {
    return canSeeObjector(context, objection);
  }
}
