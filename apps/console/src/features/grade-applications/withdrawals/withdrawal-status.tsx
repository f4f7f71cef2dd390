import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GradeWithdrawalStatus } from '../../../gql/graphql';

const COLOURS: Record<GradeWithdrawalStatus, string> = {
  OPEN: 'processing',
  EFFECTIVE: 'error',
  DROPPED: 'default',
};

export function WithdrawalStatusTag({ status }: { status: GradeWithdrawalStatus }) {
  const { t } = useTranslation();
  return <Tag color={COLOURS[status]}>{t(`gradeApplications.withdrawals.status.${status}`)}</Tag>;
}
