import { useQuery } from '@apollo/client/react';
import type {
  CollectCreditEventInput,
  CollectionItemsQuery as ItemsData,
  EnterpriseToCollectAboutQuery as EnterpriseData,
} from '../../../gql/graphql';
import { useDebounced } from '../../../shared/use-debounced';
import { CollectionItemsQuery, EnterpriseToCollectAboutQuery, PreviewCreditEventQuery } from './documents';
import type { Draft } from './draft';

export type Item = NonNullable<ItemsData['ruleSet']>['items'][number];
export type EnterpriseToCollectAbout = NonNullable<EnterpriseData['enterprise']>;

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** What is sent: empty fields are left out, so that the system numbers what has no number. */
export function inputOf(values: Draft, item: Item | undefined): CollectCreditEventInput | undefined {
  if (values.enterpriseId === undefined || values.itemCode === undefined || values.verifiedOn === undefined)
    return undefined;
  return {
    enterpriseId: values.enterpriseId,
    itemCode: values.itemCode,
    verifiedOn: values.verifiedOn,
    occurredOn: values.occurredOn,
    businessNumber: item?.businessNumber.given === 'NEVER' ? undefined : filled(values.businessNumber),
    detail: values.detail?.trim() ?? '',
    conductKey: filled(values.conductKey),
    declarantNumber: filled(values.declarantNumber),
  };
}

export function useCollectionItems() {
  const { data } = useQuery(CollectionItemsQuery);
  return data?.ruleSet ?? undefined;
}

export function useEnterpriseToCollectAbout(id: string | undefined): EnterpriseToCollectAbout | undefined {
  const { data } = useQuery(EnterpriseToCollectAboutQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'cache-and-network',
  });
  return id === undefined ? undefined : (data?.enterprise ?? undefined);
}

/** What saving would do, worked out by the server a moment after the last key. */
export function usePreview(values: Draft, item: Item | undefined) {
  const text = JSON.stringify(inputOf(values, item) ?? null);
  const settled = useDebounced(text, 350);
  const input = JSON.parse(settled) as CollectCreditEventInput | null;
  const { data, previousData, loading, error } = useQuery(PreviewCreditEventQuery, {
    variables: { input: input as CollectCreditEventInput },
    skip: input === null,
    fetchPolicy: 'network-only',
  });
  const preview = input === null ? undefined : (data ?? previousData)?.previewCreditEvent;
  return { preview, pending: input !== null && (loading || settled !== text), error };
}
