import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function FilterBar({
  children,
  active,
  onClear,
  tools,
}: {
  children: ReactNode;
  active: boolean;
  onClear: () => void;
  /** What is done with the list as it is filtered. */
  tools?: ReactNode;
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
      {tools === undefined ? null : <div className="pc-filter-tools">{tools}</div>}
    </div>
  );
}
