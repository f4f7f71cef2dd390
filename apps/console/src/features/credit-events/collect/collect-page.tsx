import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../shared/components/page';
import { useRegime } from '../../../shared/use-regime';
import { Collected, type CollectedEvent } from './collected';
import { CollectForm, type RegisterInFlow } from './collect-form';

export function CollectPage({ register }: { register?: RegisterInFlow }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const enterprise = params.get('enterprise') ?? undefined;
  const item = params.get('item') ?? undefined;
  const regime = useRegime();
  const [collected, setCollected] = useState<CollectedEvent>();
  const [round, setRound] = useState(0);
  const again = (about: string | undefined) => {
    setParams(about === undefined ? {} : { enterprise: about });
    setCollected(undefined);
    setRound(round + 1);
  };
  return (
    <Page title={t('creditEvents.form.title')}>
      {collected === undefined ? (
        <CollectForm
          key={`${enterprise ?? ''}/${round}`}
          enterprise={enterprise}
          item={item}
          regime={regime}
          register={register}
          onCollected={setCollected}
        />
      ) : (
        <Collected event={collected} onAgain={again} />
      )}
    </Page>
  );
}
