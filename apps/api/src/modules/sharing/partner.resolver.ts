import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { officeLoader, OfficeType } from '../offices';
import { createGrant } from './create-grant';
import { createPartner } from './create-partner';
import { endGrant } from './end-grant';
import { GRANTABLE_FIELDS, REPORTING } from './grantable';
import { issueApiKey } from './issue-api-key';
import {
  findPartnerById,
  grantById,
  grantsOfPartner,
  keyById,
  keysOfPartner,
  listPartners,
} from './partner.queries';
import {
  ApiKeyType,
  CreateGrantInput,
  CreatePartnerInput,
  GrantType,
  IssueApiKeyInput,
  IssuedApiKeyType,
  PartnerConnectionType,
  PartnerFilterInput,
  PartnerType,
} from './partner.type';
import { listReceipts } from './receipt.queries';
import { ReceiptConnectionType, ReceiptFilterInput, type ReceiptType } from './receipt.type';
import { renamePartner } from './rename-partner';
import { revokeApiKey } from './revoke-api-key';
import { usageDays } from './usage.queries';
import { UsageDayType } from './usage.type';

@Resolver(() => PartnerType)
export class PartnerResolver {
  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Query(() => PartnerConnectionType, {
    description: 'Partners that the own office or one below it admitted.',
  })
  partners(
    @Arg('filter', () => PartnerFilterInput, { nullable: true }) filter: PartnerFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<PartnerType>> {
    return listPartners(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Query(() => PartnerType, { nullable: true })
  async partner(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<PartnerType | null> {
    return (await findPartnerById(context, id)) ?? null;
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Query(() => [String], {
    description:
      'All that a grant may hold, as `Type.field`; the one that reports stands in a grant of its own.',
  })
  grantableFields(): string[] {
    return [...GRANTABLE_FIELDS, REPORTING];
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => PartnerType, { description: 'Admits a partner, as yet without a key and a grant.' })
  async createPartner(
    @Arg('input', () => CreatePartnerInput) input: CreatePartnerInput,
    @Ctx() context: Context,
  ): Promise<PartnerType | undefined> {
    return findPartnerById(context, await createPartner(context, input));
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => PartnerType)
  async renamePartner(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ): Promise<PartnerType | undefined> {
    await renamePartner(context, id, name);
    return findPartnerById(context, id);
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => GrantType)
  async createGrant(
    @Arg('input', () => CreateGrantInput) input: CreateGrantInput,
    @Ctx() context: Context,
  ): Promise<GrantType> {
    return grantById(context, await createGrant(context, input));
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => GrantType, { description: 'Ends a grant at once.' })
  async endGrant(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<GrantType> {
    await endGrant(context, id, reason);
    return grantById(context, id);
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => IssuedApiKeyType, {
    description:
      'A new key, told this once; with `replaces`, in the place of one that goes on working for a while.',
  })
  async issueApiKey(
    @Arg('input', () => IssueApiKeyInput) input: IssueApiKeyInput,
    @Ctx() context: Context,
  ): Promise<IssuedApiKeyType> {
    const { id, secret } = await issueApiKey(context, input);
    return { key: await keyById(context, id), secret };
  }

  @Allow({ staff: 'MANAGE_PARTNERS' })
  @Mutation(() => ApiKeyType, { description: 'Revokes a key at once.' })
  async revokeApiKey(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<ApiKeyType> {
    await revokeApiKey(context, id, reason);
    return keyById(context, id);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() partner: PartnerType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(partner.officeCode);
  }

  @FieldResolver(() => [ApiKeyType])
  async keys(@Root() { id }: PartnerType, @Ctx() context: Context): Promise<ApiKeyType[]> {
    return (await keysOfPartner(context).load(id)) ?? [];
  }

  @FieldResolver(() => [GrantType])
  async grants(@Root() { id }: PartnerType, @Ctx() context: Context): Promise<GrantType[]> {
    return (await grantsOfPartner(context).load(id)) ?? [];
  }

  @FieldResolver(() => [UsageDayType], { description: 'The last 30 days with any, latest first.' })
  usage(@Root() { id }: PartnerType, @Ctx() context: Context): Promise<UsageDayType[]> {
    return usageDays(context, { partnerId: id });
  }

  @FieldResolver(() => ReceiptConnectionType, { description: 'What it was told, latest first.' })
  receipts(
    @Root() { id }: PartnerType,
    @Arg('filter', () => ReceiptFilterInput, { nullable: true }) filter: ReceiptFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<ReceiptType>> {
    return listReceipts(context, { partnerId: id }, filter ?? {}, first, after);
  }
}

@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => [OfficeType])
  async offices(@Root() { officeCodes }: GrantType, @Ctx() context: Context): Promise<OfficeType[]> {
    const found = await Promise.all(officeCodes.map((code) => officeLoader(context).load(code)));
    return found.filter((office) => office !== undefined);
  }
}
