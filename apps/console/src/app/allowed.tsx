import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import type { Permission } from '../gql/graphql';
import { DeadEnd } from '../shared/components/dead-end';
import { usePermitted } from '../shared/session';

/** A page that the viewer may not use says so; the server refuses it all the same. */
export function Allowed({ permission }: { permission: Permission | Permission[] }) {
  const { t } = useTranslation();
  if (usePermitted(...[permission].flat())) return <Outlet />;
  return <DeadEnd title={t('errors.forbidden')} hint={t('errors.forbiddenHint')} />;
}
