import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventRowFragment } from '../../gql/graphql';
import { CodeText } from '../../shared/components/code-text';
import { OfficeName } from '../../shared/components/office-name';
import { Points } from '../../shared/components/points';
import { EventStatusTag } from '../../shared/components/status-tags';
import { formatTime } from '../../shared/format/date';
import { usePermitted } from '../../shared/session';
import { paths } from '../../shared/paths';
import { EventActions } from './event-actions';
import { EventMarks } from './event-marks';

export function useEventColumns({
  withEnterprise,
}: {
  withEnterprise: boolean;
}): TableColumnsType<EventRowFragment> {
  const { t } = useTranslation();
  const mayConfirm = usePermitted('CONFIRM_CREDIT_EVENT');
  const mayRevoke = usePermitted('REVOKE_CREDIT_EVENT');
  return useMemo(() => {
    const columns: TableColumnsType<EventRowFragment> = [
      {
        key: 'verifiedOn',
        title: t('creditEvents.column.verifiedOn'),
        width: 104,
        render: (_, row) => <span className="pc-figures">{row.verifiedOn}</span>,
      },
      {
        key: 'enterprise',
        title: t('creditEvents.column.enterprise'),
        width: '19%',
        render: (_, row) => (
          <Link to={paths.enterprise(row.enterprise.id)} className="pc-ellipsis" title={row.enterprise.name}>
            {row.enterprise.name}
          </Link>
        ),
      },
      {
        key: 'item',
        title: t('creditEvents.column.item'),
        render: (_, row) => (
          <Link to={paths.event(row.id)} className="pc-ellipsis" title={row.item.description}>
            {row.item.description}
          </Link>
        ),
      },
      {
        key: 'points',
        title: t('creditEvents.column.points'),
        width: 68,
        align: 'right',
        render: (_, row) => <Points value={row.points} />,
      },
      {
        key: 'status',
        title: t('creditEvents.column.status'),
        width: 148,
        render: (_, row) => (
          <span className="pc-inline">
            <EventStatusTag status={row.status} />
            <EventMarks event={row} />
          </span>
        ),
      },
      {
        key: 'number',
        title: t('creditEvents.column.number'),
        width: 188,
        render: (_, row) => <CodeText value={row.businessNumber} />,
      },
      {
        key: 'office',
        title: t('creditEvents.column.office'),
        width: 184,
        responsive: ['xxl'],
        render: (_, row) => <OfficeName office={row.office} />,
      },
      {
        key: 'collectedAt',
        title: t('creditEvents.column.collectedAt'),
        width: 144,
        responsive: ['xxl'],
        render: (_, row) => <span className="pc-figures pc-muted">{formatTime(row.collectedAt)}</span>,
      },
      {
        key: 'actions',
        title: '',
        width: 144,
        render: (_, row) => <EventActions event={row} quiet />,
      },
    ];
    const shown = { enterprise: withEnterprise, actions: mayConfirm || mayRevoke };
    return columns.filter(({ key }) => shown[key as keyof typeof shown] ?? true);
  }, [t, withEnterprise, mayConfirm, mayRevoke]);
}
