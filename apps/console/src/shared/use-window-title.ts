import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the window after its page, so that tabs and screen readers tell them apart. */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · Portcredit ${t('product')}`;
  }, [title, t]);
}
