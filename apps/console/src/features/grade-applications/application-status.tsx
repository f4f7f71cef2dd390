import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConditionOutcome, GradeApplicationStatus, GradeWithdrawalStatus } from '../../gql/graphql';

const APPLICATION: Record<GradeApplicationStatus, string> = {
  APPLIED: 'processing',
  RECOMMENDED: 'purple',
  DECLINED: 'default',
  GRANTED: 'success',
  REJECTED: 'default',
};

export function ApplicationStatusTag({ status }: { status: GradeApplicationStatus }) {
  const { t } = useTranslation();
  return <Tag color={APPLICATION[status]}>{t(`gradeApplications.status.${status}`)}</Tag>;
}

const OUTCOME: Record<ConditionOutcome, string> = { MET: 'success', NOT_MET: 'error', UNKNOWN: 'warning' };

export function OutcomeTag({ outcome }: { outcome: ConditionOutcome }) {
  const { t } = useTranslation();
  return <Tag color={OUTCOME[outcome]}>{t(`gradeApplications.outcome.${outcome}`)}</Tag>;
}

const WITHDRAWAL: Record<GradeWithdrawalStatus, string> = {
  OPEN: 'processing',
  EFFECTIVE: 'error',
  DROPPED: 'default',
};

export function WithdrawalStatusTag({ status }: { status: GradeWithdrawalStatus }) {
  const { t } = useTranslation();
  return <Tag color={WITHDRAWAL[status]}>{t(`gradeApplications.withdrawals.status.${status}`)}</Tag>;
}
