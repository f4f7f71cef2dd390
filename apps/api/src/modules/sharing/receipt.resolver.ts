import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { EnterpriseType } from '../enterprises';
import { isOwnOffice } from '../offices';
import { listReceipts } from './receipt.queries';
import { ReceiptConnectionType, type ReceiptType } from './receipt.type';

/** Who has asked about an enterprise. */
@Resolver(() => EnterpriseType)
export class EnterpriseReceiptsResolver {
  @Allow({ staff: true })
  @FieldResolver(() => ReceiptConnectionType, {
    nullable: true,
    description:
      'Which partners were told of it, latest first; null where the viewer’s offices do not supervise it.',
  })
  async receipts(
    @Root() { id, officeCode }: EnterpriseType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<ReceiptType> | null> {
    return (await isOwnOffice(context, officeCode))
      ? listReceipts(context, { enterpriseId: id }, {}, first, after)
      : null;
  }
}
