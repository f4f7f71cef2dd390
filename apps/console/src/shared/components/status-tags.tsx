import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CreditEventStatus, GradeReviewStatus, JobStatus } from '../../gql/graphql';

const EVENT_COLOR: Record<CreditEventStatus, string> = {
  AWAITING_CONFIRMATION: 'processing',
  EFFECTIVE: 'success',
  SUPERSEDED: 'default',
  DISMISSED: 'default',
  REVOKED: 'default',
};

export function EventStatusTag({ status }: { status: CreditEventStatus }) {
  const { t } = useTranslation();
  const gone = status === 'DISMISSED' || status === 'REVOKED';
  return (
    <Tag color={EVENT_COLOR[status]} className={gone ? 'pc-struck' : undefined}>
      {t(`eventStatus.${status}`)}
    </Tag>
  );
}

const REVIEW_COLOR: Record<GradeReviewStatus, string> = {
  PRELIMINARY: 'processing',
  CONFIRMED: 'success',
  ADJUSTED: 'purple',
};

export function ReviewStatusTag({ status }: { status: GradeReviewStatus }) {
  const { t } = useTranslation();
  return <Tag color={REVIEW_COLOR[status]}>{t(`reviewStatus.${status}`)}</Tag>;
}

const JOB_COLOR: Record<JobStatus, string> = {
  QUEUED: 'default',
  RUNNING: 'processing',
  SUCCEEDED: 'success',
  FAILED: 'error',
  CANCELLED: 'default',
};

export function JobStatusTag({ status }: { status: JobStatus }) {
  const { t } = useTranslation();
  return <Tag color={JOB_COLOR[status]}>{t(`jobStatus.${status}`)}</Tag>;
}
