import { type EnterpriseKind } from '@portcredit/credit';
import { organizationCodeOf } from '@portcredit/numbering';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Connection } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { isOwnOffice, officeLoader, OfficeType } from '../offices';
import { readPersonalDatum } from '../personal-data';
import { EnterpriseKindEnum } from '../rule-sets';
import { enterpriseLoader, findEnterprise, identifierLoader, listEnterprises } from './enterprise.queries';
import {
  EnterpriseConnectionType,
  EnterpriseFilterInput,
  EnterpriseType,
  IdentifierType,
  RegisterEnterpriseInput,
} from './enterprise.type';
import { registerEnterprise } from './register-enterprise';
import { setEnterpriseKinds } from './set-enterprise-kinds';

@Resolver(() => EnterpriseType)
export class EnterpriseResolver {
  @Allow({ staff: 'READ_ENTERPRISES', partner: true })
  @Query(() => EnterpriseType, {
    nullable: true,
    description:
      'By 18-character unified social credit code, or by id; null when there is none, or none that the viewer may know of.',
  })
  async enterprise(
    @Arg('creditCode', () => String, { nullable: true }) creditCode: string | undefined,
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | null> {
    if ((creditCode ?? undefined) === undefined && (id ?? undefined) === undefined) {
      throw invalidInput('creditCode', '请给出统一社会信用代码或 id 之一。');
    }
    return (await findEnterprise(context, { creditCode, id })) ?? null;
  }

  @Allow({ staff: 'READ_ENTERPRISES', partner: true })
  @Query(() => EnterpriseConnectionType, {
    description:
      'Lists take `first` from 1 to 200; anything else, and a cursor that is not ours, is INVALID_INPUT.',
  })
  enterprises(
    @Arg('filter', () => EnterpriseFilterInput, { nullable: true }) filter: EnterpriseFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<EnterpriseType>> {
    return listEnterprises(context, filter ?? {}, first, after);
  }

  @Allow({ staff: 'REGISTER_ENTERPRISE' })
  @Mutation(() => EnterpriseType)
  async registerEnterprise(
    @Arg('input', () => RegisterEnterpriseInput) input: RegisterEnterpriseInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    return enterpriseLoader(context).load(await registerEnterprise(context, input));
  }

  @Allow({ staff: 'REGISTER_ENTERPRISE' })
  @Mutation(() => EnterpriseType, { description: 'Kinds set by hand; no import overwrites them.' })
  async setEnterpriseKinds(
    @Arg('id', () => ID) id: string,
    @Arg('kinds', () => [EnterpriseKindEnum]) kinds: EnterpriseKind[],
    @Ctx() context: Context,
  ): Promise<EnterpriseType | undefined> {
    await setEnterpriseKinds(context, id, kinds);
    return enterpriseLoader(context).load(id);
  }

  @FieldResolver(() => [IdentifierType])
  async identifiers(@Root() enterprise: EnterpriseType, @Ctx() context: Context): Promise<IdentifierType[]> {
    const { creditCode } = enterprise;
    const others = (await identifierLoader(context).load(enterprise.id)) ?? [];
    return creditCode === null
      ? others
      : [
          { scheme: 'USCC', value: creditCode },
          { scheme: 'ORGANIZATION_CODE', value: organizationCodeOf(creditCode) },
          ...others.filter(({ scheme }) => scheme !== 'ORGANIZATION_CODE'),
        ];
  }

  @FieldResolver(() => OfficeType)
  office(@Root() enterprise: EnterpriseType, @Ctx() context: Context): Promise<OfficeType | undefined> {
    return officeLoader(context).load(enterprise.officeCode);
  }

  @Allow({ staff: true })
  @FieldResolver(() => String, { nullable: true })
  legalRepresentative(
    @Root() { id, officeCode, legalRepresentative }: EnterpriseType,
    @Arg('masked', () => Boolean, { defaultValue: false }) masked: boolean,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const datum = {
      field: 'legalRepresentative',
      value: legalRepresentative,
      offices: [officeCode],
    } as const;
    return readPersonalDatum(context, { subjectType: 'Enterprise', subjectId: id, ...datum }, masked);
  }

  @FieldResolver(() => Boolean)
  viewerCanCollect(@Ctx() { viewer }: Context): boolean {
    return (
      viewer?.permissions.has('COLLECT_CREDIT_EVENT') === true ||
      viewer?.permissions.has('COLLECT_PENALTY') === true
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanSeePersonalData(
    @Root() { officeCode }: EnterpriseType,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (
      context.viewer?.permissions.has('READ_PERSONAL_DATA') === true &&
      (await isOwnOffice(context, officeCode))
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanSetKinds(@Root() enterprise: EnterpriseType, @Ctx() context: Context): Promise<boolean> {
    return (
      context.viewer?.permissions.has('REGISTER_ENTERPRISE') === true &&
      (await isOwnOffice(context, enterprise.officeCode))
    );
  }
}
