import { useQuery } from '@apollo/client/react';
import { Layout } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { FirstPasswordPage } from '../sign-in/first-password-page';
import { PageSkeleton } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { paths, withQuery } from '../../shared/paths';
import { ViewerProvider, ViewerQuery } from '../../shared/session';
import { SideNav } from './side-nav';
import { TopBar } from './top-bar';

const NARROW = '(max-width: 1279px)';

function watchNarrow(notify: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

export function Shell() {
  const { t } = useTranslation();
  const location = useLocation();
  const navigation = useNavigation();
  const { data, error, refetch } = useQuery(ViewerQuery);
  const narrow = useSyncExternalStore(watchNarrow, () => window.matchMedia(NARROW).matches);
  const [folded, setFolded] = useState<boolean>();
  useEffect(() => {
    if (location.hash === '') window.scrollTo(0, 0);
  }, [location.pathname, location.hash]);
  if (error !== undefined && data === undefined) {
    return (
      <main className="pc-page">
        <QueryFailure error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (data === undefined) return <PageSkeleton />;
  const viewer = data.viewer;
  if (viewer === null)
    return <Navigate replace to={withQuery(paths.signIn, { from: location.pathname + location.search })} />;
  if (viewer.mustChangePassword) {
    return (
      <ViewerProvider value={viewer}>
        <FirstPasswordPage />
      </ViewerProvider>
    );
  }
  const collapsed = folded ?? narrow;
  return (
    <ViewerProvider value={viewer}>
      <Layout className="pc-shell">
        <a className="pc-skip" href="#content">
          {t('app.nav.skip')}
        </a>
        <TopBar />
        <Layout>
          <Layout.Sider className="pc-sider" width={184} collapsedWidth={56} collapsed={collapsed}>
            <SideNav collapsed={collapsed} onFold={() => setFolded(!collapsed)} />
          </Layout.Sider>
          <Layout.Content
            id="content"
            className="pc-content"
            tabIndex={-1}
            aria-busy={navigation.state !== 'idle'}
          >
            <main>
              <Outlet />
            </main>
          </Layout.Content>
        </Layout>
      </Layout>
    </ViewerProvider>
  );
}
