import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { EnterpriseApplicationsQuery } from './documents';

/** A line where the enterprise is applying for a grade, or about to lose one. */
export function EnterpriseApplications({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(EnterpriseApplicationsQuery, {
    variables: { id: enterprise },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      {data?.gradeApplications.edges.map(({ node }) => (
        <Alert
          key={node.id}
          type="info"
          showIcon
          className="pc-gap-below"
          title={t('gradeApplications.onEnterprise.application', {
            grade: node.grade,
            status: t(`gradeApplications.status.${node.status}`),
            day: node.appliedOn,
          })}
          action={
            <Link to={paths.gradeApplication(node.id)}>{t('gradeApplications.onEnterprise.look')}</Link>
          }
        />
      ))}
      {data?.gradeWithdrawals.edges.map(({ node }) => (
        <Alert
          key={node.id}
          type="warning"
          showIcon
          className="pc-gap-below"
          title={t('gradeApplications.onEnterprise.withdrawal', { grade: node.grade })}
          action={<Link to={paths.gradeWithdrawal(node.id)}>{t('gradeApplications.onEnterprise.look')}</Link>}
        />
      ))}
    </>
  );
}
