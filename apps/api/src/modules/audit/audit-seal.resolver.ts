import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { InstantScalar } from '../../platform/graphql/scalars';

@ObjectType('AuditSeal', {
  description:
    'How far the trail is sealed: the latest checkpoint of its Merkle log, signed outside the database. `npm run audit -- verify` checks it.',
})
export class AuditSealType {
  @Field(() => Int, { description: 'Sealed entries.' }) size: number;
  @Field(() => String, { description: 'Root of the Merkle tree (RFC 9162), base64.' }) root: string;
  @Field(() => InstantScalar) sealedAt: Date;
  @Field(() => String, { description: 'The checkpoint as a signed note (C2SP tlog-checkpoint).' })
  note: string;
  @Field(() => Int, { description: 'Entries that are newer and not sealed yet.' }) waiting: number;
}

@Resolver(() => AuditSealType)
export class AuditSealResolver {
  @Allow({ staff: 'READ_AUDIT' })
  @Query(() => AuditSealType, {
    nullable: true,
    description: 'The latest seal of the trail; null while nothing is sealed, as where no worker runs.',
  })
  async auditSeal(@Ctx() { db }: Context): Promise<AuditSealType | null> {
    const [seal] = await db.query<AuditSealType[]>(
      `select head.size::integer as size, encode(head.root, 'base64') as root, head.sealed_at as "sealedAt", head.note,
         (select count(*)::integer from audit_entry entry where (entry.xid, entry.id) > (head.upto_xid, head.upto_id)) as waiting
       from audit_checkpoint head order by head.size desc limit 1`,
    );
    return seal ?? null;
  }
}
