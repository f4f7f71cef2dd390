import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/apollo/refusal';

/** Says why a deed without a form of its own was refused. */
export function useRefusalMessage(refusal: Refusal | undefined): void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useEffect(() => {
    if (refusal !== undefined)
      void message.error(refusal.kind === 'network' ? t('errors.network') : refusal.message);
  }, [refusal, message, t]);
}
