import { useQuery } from '@apollo/client/react';
import type {
  CollectCreditEventInput,
  CollectionItemsQuery as ItemsData,
  EnterpriseToCollectAboutQuery as EnterpriseData,
  LikelyDuplicatesQuery as DuplicatesData,
} from '../../../gql/graphql';
import { DEFAULT_REGIME } from '../../../shared/regime';
import { useDebounced } from '../../../shared/use-debounced';
import {
  BusinessNumberUseQuery,
  CollectionItemsQuery,
  EnterpriseToCollectAboutQuery,
  LikelyDuplicatesQuery,
  PreviewCreditEventQuery,
} from './documents';
import { ANOTHER_CONDUCT, type Draft } from './draft';

export type Item = NonNullable<ItemsData['ruleSet']>['items'][number];
export type EnterpriseToCollectAbout = NonNullable<EnterpriseData['enterprise']>;

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** What is sent: empty fields are left out, so that the system numbers what has no number. */
export function inputOf(values: Draft, item: Item | undefined): CollectCreditEventInput | undefined {
  if (values.enterpriseId === undefined || values.itemCode === undefined || values.verifiedOn === undefined)
    return undefined;
  const joins = values.sameConduct !== undefined && values.sameConduct !== ANOTHER_CONDUCT;
  return {
    enterpriseId: values.enterpriseId,
    itemCode: values.itemCode,
    verifiedOn: values.verifiedOn,
    occurredOn: values.occurredOn,
    businessNumber: item?.businessNumber.given === 'NEVER' ? undefined : filled(values.businessNumber),
    detail: values.detail?.trim() ?? '',
    conductKey: joins ? undefined : filled(values.conductKey),
    sameConductAs: joins ? values.sameConduct : undefined,
    declarantResponsible: values.declarantResponsible === true ? true : undefined,
    declarantNumber: values.declarantResponsible === true ? filled(values.declarantNumber) : undefined,
    otherPartyId: values.bothInvolved === true ? values.otherPartyId : undefined,
    responsibilityReason: values.bothInvolved === true ? filled(values.responsibilityReason) : undefined,
    sender: item?.category === 'EXTERNAL' ? filled(values.sender) : undefined,
    senderDocument: item?.category === 'EXTERNAL' ? filled(values.senderDocument) : undefined,
    office: values.office,
    evidenceIds:
      values.evidence === undefined || values.evidence.length === 0
        ? undefined
        : values.evidence.map(({ id }) => id),
  };
}

/** The items of a regime, and the regimes that there are. */
export function useCollectionItems(regime = DEFAULT_REGIME) {
  const { data } = useQuery(CollectionItemsQuery, { variables: { regime } });
  return { rules: data?.ruleSet ?? undefined, regimes: data?.ruleSets };
}

export function useEnterpriseToCollectAbout(
  id: string | undefined,
  regime = DEFAULT_REGIME,
): EnterpriseToCollectAbout | undefined {
  const { data } = useQuery(EnterpriseToCollectAboutQuery, {
    variables: { id: id ?? '', regime },
    skip: id === undefined,
    fetchPolicy: 'cache-and-network',
  });
  return id === undefined ? undefined : (data?.enterprise ?? undefined);
}

/** What saving would do, worked out by the server a moment after the last key. */
export function usePreview(values: Draft, item: Item | undefined, corrects: string | undefined) {
  const text = JSON.stringify(inputOf(values, item) ?? null);
  const settled = useDebounced(text, 350);
  const input = JSON.parse(settled) as CollectCreditEventInput | null;
  const { data, previousData, loading, error } = useQuery(PreviewCreditEventQuery, {
    variables: { input: input as CollectCreditEventInput, corrects },
    skip: input === null,
    fetchPolicy: 'network-only',
  });
  const preview = input === null ? undefined : (data ?? previousData)?.previewCreditEvent;
  return { preview, pending: input !== null && (loading || settled !== text), error };
}

export type Duplicate = DuplicatesData['likelyDuplicates'][number];

/** Events that may be about the same conduct, looked for while the number and the days are filled in. */
export function useDuplicates(values: Draft, corrects: string | undefined): readonly Duplicate[] {
  const { enterpriseId, itemCode, verifiedOn, occurredOn } = values;
  const wanted = {
    enterpriseId,
    itemCode,
    verifiedOn,
    occurredOn,
    businessNumber: filled(values.businessNumber),
  };
  const settled = useDebounced(JSON.stringify(wanted), 350);
  const input = JSON.parse(settled) as typeof wanted;
  const known = input.businessNumber ?? input.verifiedOn ?? input.occurredOn;
  const skip = input.enterpriseId === undefined || known === undefined;
  const { data, previousData } = useQuery(LikelyDuplicatesQuery, {
    variables: { input: { ...input, enterpriseId: input.enterpriseId ?? '' } },
    skip,
    fetchPolicy: 'network-only',
  });
  const found = skip ? [] : ((data ?? previousData)?.likelyDuplicates ?? []);
  return found.filter(({ event }) => event.id !== corrects && event.enterprise.id === enterpriseId);
}

/** How many of today's numbers the office has used, where the system gives the number. */
export function useNumberUse(item: Item | undefined, office: string | undefined) {
  const prefix = item?.businessNumber.issued ?? null;
  const { data } = useQuery(BusinessNumberUseQuery, {
    variables: { office },
    skip: prefix === null || office === undefined,
    fetchPolicy: 'cache-and-network',
  });
  return data?.businessNumberUse.find((use) => use.prefix === prefix && use.office.code === office);
}
