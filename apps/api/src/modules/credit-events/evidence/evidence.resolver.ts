import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { ATTACHING, CreditEventEvidenceType, eventEvidenceLoader } from '../../evidence';
import { isOwnOffice } from '../../offices';
import { eventLoader } from '../credit-event.queries';
import { CreditEventType } from '../credit-event.type';
import { attachEvidence, mayProve } from './attach-evidence';
import { strikeEvidence } from './strike-evidence';

/** The files of an event: what this part adds to it. */
@Resolver(() => CreditEventType)
export class EventEvidenceResolver {
  @Allow({ staff: ATTACHING })
  @Mutation(() => CreditEventType, {
    description:
      'Attaches files that the viewer uploaded by `POST /evidence` within the last 24 hours to an event that is there.',
  })
  async attachEvidence(
    @Arg('eventId', () => ID) eventId: string,
    @Arg('evidenceIds', () => [ID]) evidenceIds: string[],
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    await attachEvidence(context, eventId, evidenceIds);
    return eventLoader(context).load(eventId);
  }

  @Allow({ staff: ATTACHING })
  @Mutation(() => CreditEventType, {
    description: 'Strikes a file that was attached wrongly, with a reason; it stays and is shown as struck.',
  })
  async strikeEvidence(
    @Arg('id', () => ID, { description: 'Of the attaching: `CreditEventEvidence.id`.' }) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<CreditEventType | undefined> {
    return eventLoader(context).load(await strikeEvidence(context, id, reason));
  }

  @FieldResolver(() => [CreditEventEvidenceType], {
    description: 'Its files, struck ones too, in the order of attaching.',
  })
  async evidence(
    @Root() { id }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<CreditEventEvidenceType[]> {
    return (await eventEvidenceLoader(context).load(id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'May attach files and strike them.' })
  async viewerCanAttachEvidence(
    @Root() { category, officeCode, enterpriseOfficeCode }: CreditEventType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (
      context.viewer !== null &&
      mayProve(context.viewer, category) &&
      ((await isOwnOffice(context, officeCode)) || (await isOwnOffice(context, enterpriseOfficeCode)))
    );
  }
}
