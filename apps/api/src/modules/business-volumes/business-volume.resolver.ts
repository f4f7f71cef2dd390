import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { loader } from '../../platform/graphql/loader';
import { EnterpriseType } from '../enterprises';
import { BusinessVolumeType, RecordBusinessVolumesInput } from './business-volume.type';
import { recordBusinessVolumes } from './record-business-volumes';

/** As many months as a page shows. */
const SHOWN = 24;

@Resolver(() => EnterpriseType)
export class BusinessVolumeResolver {
  @Allow({ staff: 'REGISTER_ENTERPRISE' })
  @Mutation(() => Int, {
    description:
      'How much business enterprises had in a month: what a cycle without business, and the rate of declaration errors, are told by. A later record of a month takes the place of the one before. Answers how many were recorded.',
  })
  recordBusinessVolumes(
    @Arg('input', () => RecordBusinessVolumesInput) input: RecordBusinessVolumesInput,
    @Ctx() context: Context,
  ): Promise<number> {
    return recordBusinessVolumes(context, input);
  }

  @Allow({ staff: 'READ_ENTERPRISES' })
  @FieldResolver(() => [BusinessVolumeType], {
    description: 'The latest months that were recorded, up to 24; none where nothing is known.',
  })
  async businessVolumes(
    @Root() { id }: EnterpriseType,
    @Ctx() context: Context,
  ): Promise<BusinessVolumeType[]> {
    const volumes = loader(context, 'business-volumes', async (ids: readonly string[]) => {
      const rows = await context.db.query<(BusinessVolumeType & { enterpriseId: string })[]>(
        `select enterprise_id as "enterpriseId", to_char(month, 'YYYY-MM') as month, declarations, source, display_name as "recordedBy",
           recorded_at as "recordedAt"
         from (select *, row_number() over (partition by enterprise_id order by month desc) as place
           from (select distinct on (enterprise_id, month) * from business_volume where enterprise_id = any($1::bigint[])
             order by enterprise_id, month, id desc) latest) latest
         join user_account on user_account.id = recorded_by where place <= ${SHOWN} order by month desc`,
        [ids],
      );
      return Map.groupBy(rows, ({ enterpriseId }) => enterpriseId);
    });
    return (await volumes.load(id)) ?? [];
  }
}
