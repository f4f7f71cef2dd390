import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConditionCheckFragment, GradeApplicationStatus } from '../../gql/graphql';

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

const OUTCOME = {
  MET: 'success',
  PROVEN: 'success',
  NOT_MET: 'error',
  UNPROVEN: 'warning',
  UNKNOWN: 'warning',
} as const;

/** What comes of a condition, with what was handed in for it. */
function outcomeOf(check: ConditionCheckFragment, plain: boolean): keyof typeof OUTCOME {
  if (plain || check.outcome === 'NOT_MET') return check.outcome;
  if (check.needsEvidence && check.proofs.length === 0) return 'UNPROVEN';
  return check.outcome === 'UNKNOWN' ? 'PROVEN' : check.outcome;
}

export function OutcomeTag({ check, plain }: { check: ConditionCheckFragment; plain: boolean }) {
  const { t } = useTranslation();
  const outcome = outcomeOf(check, plain);
  return <Tag color={OUTCOME[outcome]}>{t(`gradeApplications.outcome.${outcome}`)}</Tag>;
}
