import { useTranslation } from 'react-i18next';
import { SecondOfficerTab } from '../features/credit-events/second-officer/second-officer-tab';
import { AccountsTab } from '../features/identity/accounts-tab';
import { RolesTab } from '../features/identity/roles-tab';
import { OfficesTab } from '../features/offices/offices-tab';
import { DeadEnd } from '../shared/components/dead-end';
import { Page } from '../shared/components/page';
import { UrlTabs } from '../shared/components/url-tabs';
import { useViewer } from '../shared/session';
import { useHistory } from './use-history';

/** Accounts, roles and offices, each for who may. */
export function SystemPage() {
  const { t } = useTranslation();
  const { permissions } = useViewer();
  const [accounts, roles, offices] = [useHistory('UserAccount'), useHistory('Role'), useHistory('Office')];
  const may = (...any: typeof permissions) => any.some((one) => permissions.includes(one));
  const items = [
    ...(may('MANAGE_ACCOUNTS')
      ? [{ key: 'accounts', label: t('identity.accounts'), children: <AccountsTab history={accounts} /> }]
      : []),
    ...(may('MANAGE_ROLES', 'MANAGE_ACCOUNTS')
      ? [{ key: 'roles', label: t('identity.roles'), children: <RolesTab history={roles} /> }]
      : []),
    ...(may('MANAGE_OFFICES')
      ? [{ key: 'offices', label: t('identity.offices'), children: <OfficesTab history={offices} /> }]
      : []),
    ...(may('REQUIRE_SECOND_OFFICER')
      ? [
          {
            key: 'second-officer',
            label: t('creditEvents.secondOfficer.title'),
            children: <SecondOfficerTab />,
          },
        ]
      : []),
  ];
  if (items.length === 0) return <DeadEnd title={t('errors.forbidden')} hint={t('errors.forbiddenHint')} />;
  return (
    <Page title={t('identity.title')}>
      <UrlTabs items={items} />
    </Page>
  );
}
