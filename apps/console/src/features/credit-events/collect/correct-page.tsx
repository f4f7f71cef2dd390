import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { EventToCorrectQuery as CorrectData } from '../../../gql/graphql';
import { DeadEnd, RecordNotFound } from '../../../shared/components/dead-end';
import { Page, PageSkeleton } from '../../../shared/components/page';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { paths } from '../../../shared/paths';
import { CollectForm } from './collect-form';
import { Collected, type CollectedEvent } from './collected';
import { EventToCorrectQuery } from './documents';
import type { Draft } from './draft';

/** 更正: the wrong event is revoked and a new one, which begins with what the wrong one said, stands for it. */
export function CorrectPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(EventToCorrectQuery, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [collected, setCollected] = useState<CollectedEvent>();
  const event = data?.creditEvent;
  const corrects = useMemo(
    () => (event === undefined || event === null ? undefined : { id: event.id, values: valuesOf(event) }),
    [event],
  );
  if (error !== undefined && event === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (event === null) return <RecordNotFound />;
  if (event === undefined || corrects === undefined) return <PageSkeleton />;
  return (
    <Page
      title={t('creditEvents.correct.title', { number: event.businessNumber })}
      aside={<Link to={paths.event(event.id)}>{t('creditEvents.correct.back')}</Link>}
    >
      {collected !== undefined ? (
        <Collected event={collected} />
      ) : event.viewerCanRevoke ? (
        <>
          <p className="pc-muted">{t('creditEvents.correct.hint')}</p>
          <CollectForm enterprise={undefined} corrects={corrects} onCollected={setCollected} />
        </>
      ) : (
        <DeadEnd title={t('creditEvents.correct.mayNot')} hint={t('creditEvents.correct.mayNotHint')} />
      )}
    </Page>
  );
}

function valuesOf(event: NonNullable<CorrectData['creditEvent']>): Draft {
  // Masked to whoever may not see it; a mask is no number, and so it is asked for again.
  const declarant = event.declarantNumber;
  return {
    enterpriseId: event.enterprise.id,
    regime: event.regime,
    itemCode: event.item.code,
    businessNumber: event.item.businessNumber.issued === null ? event.businessNumber : undefined,
    verifiedOn: event.verifiedOn,
    occurredOn: event.occurredOn ?? undefined,
    detail: event.detail,
    declarantResponsible: declarant !== null,
    declarantNumber: declarant === null || declarant.includes('*') ? undefined : declarant,
    bothInvolved: event.otherParty !== null,
    otherPartyId: event.otherParty?.id,
    responsibilityReason: event.responsibilityReason ?? undefined,
    sender: event.sender ?? undefined,
    senderDocument: event.senderDocument ?? undefined,
    office: event.office.code,
  };
}
