import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../platform/clock';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { staffOf } from '../../platform/viewer';
import { dueDay } from '../calendar';
import { enterpriseLoader, EnterpriseType } from '../enterprises';
import { cycleLoader, GradingCycleType } from '../grading';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { announceGrades } from './announce-grades';
import { announcementScope, announces, countReady } from './announcement-scope';
import { announcementLoader, listAnnouncements, listEntries } from './announcement.queries';
import {
  AnnouncementConnectionType,
  AnnouncementEntryConnectionType,
  AnnouncementEntryFilterInput,
  AnnouncementEntryType,
  AnnouncementFilterInput,
  AnnouncementPreviewType,
  AnnouncementType,
} from './announcement.type';
import { finishAnnouncement } from './finish-announcements';
import { listObjections } from './objection.queries';
import { ObjectionConnectionType, ObjectionFilterInput, type ObjectionType } from './objection.type';

@Resolver(() => AnnouncementType)
export class AnnouncementResolver {
  @Allow({ staff: 'READ_GRADE_REVIEWS', partner: true })
  @Query(() => AnnouncementType, { nullable: true })
  async announcement(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<AnnouncementType | null> {
    return isId(id) ? ((await announcementLoader(context).load(id)) ?? null) : null;
  }

  @Allow({ staff: 'READ_GRADE_REVIEWS', partner: true })
  @Query(() => AnnouncementConnectionType, {
    description: "What the viewer's office, those below and those above it announce; latest first.",
  })
  announcements(
    @Arg('filter', () => AnnouncementFilterInput, { nullable: true })
    filter: AnnouncementFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<AnnouncementType>> {
    return listAnnouncements(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'ANNOUNCE_GRADES' })
  @Query(() => AnnouncementPreviewType, {
    description: "What would be announced today; of the cycle's bureau when the office is left out.",
  })
  async announcementPreview(
    @Arg('cycleId', () => ID) cycleId: string,
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<AnnouncementPreviewType> {
    const { db, clock, calendar } = context;
    const scope = await announcementScope(db.manager, staffOf(context.viewer), cycleId, office);
    const lastDay = announces(scope.rules)
      ? dueDay('ANNOUNCE', today(clock), scope.rules, calendar).date
      : null;
    return { ...(await countReady(db.manager, scope)), lastDay };
  }

  @Allow({ staff: 'ANNOUNCE_GRADES' })
  @Mutation(() => AnnouncementType, {
    description:
      "Announces what is decided and was not announced before; what is still preliminary may be announced later. Of the cycle's bureau when the office is left out.",
  })
  async announceGrades(
    @Arg('cycleId', () => ID) cycleId: string,
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<AnnouncementType | undefined> {
    return announcementLoader(context).load(await announceGrades(context, cycleId, office));
  }

  @Allow({ staff: 'ANNOUNCE_GRADES' })
  @Mutation(() => AnnouncementType, {
    description:
      'Makes an announcement final whose days are over and whose objections are settled; in the night this happens by itself.',
  })
  async finishAnnouncement(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<AnnouncementType | undefined> {
    await finishAnnouncement(context, id);
    return announcementLoader(context).load(id);
  }

  @FieldResolver(() => GradingCycleType)
  cycle(
    @Root() { cycleId }: AnnouncementType,
    @Ctx() context: Context,
  ): Promise<GradingCycleType | undefined> {
    return cycleLoader(context).load(cycleId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() { officeCode }: AnnouncementType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => AnnouncementEntryConnectionType)
  entries(
    @Root() { id }: AnnouncementType,
    @Arg('filter', () => AnnouncementEntryFilterInput, { nullable: true })
    filter: AnnouncementEntryFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<AnnouncementEntryType>> {
    return listEntries(context, id, filter ?? {}, first, after);
  }

  @FieldResolver(() => ObjectionConnectionType, {
    description: 'Objections about enterprises that the viewer’s office or one below it supervises.',
  })
  objections(
    @Root() { id }: AnnouncementType,
    @Arg('filter', () => ObjectionFilterInput, { nullable: true }) filter: ObjectionFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<ObjectionType>> {
    return listObjections(context, id, filter ?? {}, first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanFinish(@Root() announcement: AnnouncementType, @Ctx() context: Context): Promise<boolean> {
    const { state, openObjections, openRegradings, officeCode } = announcement;
    return (
      state === 'ENDED' &&
      openObjections === 0 &&
      openRegradings === 0 &&
      context.viewer?.permissions.has('ANNOUNCE_GRADES') === true &&
      (await isOwnOffice(context, officeCode))
    );
  }
}

@Resolver(() => AnnouncementEntryType)
export class AnnouncementEntryResolver {
  @FieldResolver(() => EnterpriseType)
  enterprise(
    @Root() { enterpriseId }: AnnouncementEntryType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(enterpriseId);
  }
  @FieldResolver(() => Boolean)
  async viewerCanRegister(
    @Root() { final, officeCode }: AnnouncementEntryType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (
      !final &&
      context.viewer?.permissions.has('ANNOUNCE_GRADES') === true &&
      (await isOwnOffice(context, officeCode))
    );
  }
}
