import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowTitle } from '../use-window-title';

interface PageProps {
  title: string;
  /** Stands beside the title: a count, a status. */
  aside?: ReactNode;
  /** The one primary action, and quieter ones before it. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, aside, actions, children }: PageProps) {
  useWindowTitle(title);
  return (
    <div className="pc-page">
      <header className="pc-page-head">
        <h1>{title}</h1>
        {aside}
        <div className="pc-page-actions">{actions}</div>
      </header>
      {children}
    </div>
  );
}

export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="pc-page" role="status" aria-label={t('loading')}>
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 8 }} />
    </div>
  );
}

export function Panel({
  title,
  extra,
  children,
  flush = false,
}: {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  return (
    <section className={flush ? 'pc-panel pc-panel-flush' : 'pc-panel'}>
      {title === undefined ? null : (
        <header className="pc-panel-head">
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}
