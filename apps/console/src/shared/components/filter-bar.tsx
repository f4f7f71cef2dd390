import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function FilterBar({
  children,
  active,
  onClear,
}: {
  children: ReactNode;
  active: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="pc-filters" role="search">
      {children}
      {active ? (
        <Button type="link" onClick={onClear}>
          {t('reset')}
        </Button>
      ) : null}
    </div>
  );
}
