import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EnterpriseKind, EnterprisesQuery } from '../../gql/graphql';
import { CodeText } from '../../shared/components/code-text';
import { GradeBadge } from '../../shared/components/grade-badge';
import { OfficeName } from '../../shared/components/office-name';
import { Points } from '../../shared/components/points';
import { paths } from '../../shared/paths';

export type EnterpriseRow = EnterprisesQuery['enterprises']['edges'][number]['node'];

export function KindsText({ kinds }: { kinds: readonly EnterpriseKind[] }) {
  const { t } = useTranslation();
  if (kinds.length === 0) return <span className="pc-muted">{t('enterprises.noKinds')}</span>;
  const words = kinds.map((kind) => t(`enterpriseKind.${kind}`)).join('、');
  return (
    <span className="pc-ellipsis" title={words}>
      {words}
    </span>
  );
}

export function useEnterpriseColumns(): TableColumnsType<EnterpriseRow> {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('enterprises.column.name'),
        render: (_, row) => (
          <Link to={paths.enterprise(row.id)} className="pc-ellipsis" title={row.name}>
            {row.name}
          </Link>
        ),
      },
      {
        key: 'creditCode',
        title: t('enterprises.column.code'),
        width: 200,
        render: (_, row) => <CodeText value={row.creditCode} />,
      },
      {
        key: 'grade',
        title: t('enterprises.column.grade'),
        width: 152,
        render: (_, row) => (
          <span className="pc-inline pc-nowrap">
            <GradeBadge grade={row.grade?.value} />
            {row.grade === null ? null : (
              <span className="pc-muted pc-figures">
                {t('enterprises.column.since', { date: row.grade.since })}
              </span>
            )}
          </span>
        ),
      },
      {
        key: 'points',
        title: t('enterprises.column.points'),
        width: 104,
        align: 'right',
        render: (_, row) => <Points value={row.standing?.points} />,
      },
      {
        key: 'kinds',
        title: t('enterprises.column.kinds'),
        width: 176,
        render: (_, row) => <KindsText kinds={row.kinds} />,
      },
      {
        key: 'office',
        title: t('enterprises.column.office'),
        width: 176,
        responsive: ['xl'],
        render: (_, row) => <OfficeName office={row.office} />,
      },
    ],
    [t],
  );
}
