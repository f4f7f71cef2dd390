import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewLinesQuery as Lines } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { GradeBadge } from '../../shared/components/grade-badge';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { EvidencePreview } from '../../shared/evidence/evidence-preview';
import { formatTime } from '../../shared/format/date';
import { ApproveGradeAdjustmentMutation, RejectGradeAdjustmentMutation } from './documents';

type Adjustment = NonNullable<Lines['gradeReview']>['adjustments'][number];

const COLORS = {
  PROPOSED: 'processing',
  DONE: 'success',
  REJECTED: 'default',
  WITHDRAWN: 'default',
} as const;

/** What was proposed or done to adjust a review, and the second officer's two buttons. */
export function ReviewAdjustments({
  reviewId,
  adjustments,
}: {
  reviewId: string;
  adjustments: readonly Adjustment[];
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const approve = useCommand(ApproveGradeAdjustmentMutation);
  const reject = useCommand(RejectGradeAdjustmentMutation);
  const [ending, setEnding] = useState<Adjustment>();
  const [shown, setShown] = useState<Adjustment['evidence'][number]>();
  if (adjustments.length === 0) return null;
  const agree = async ({ grade }: Adjustment) => {
    if ((await approve.run({ reviewId })) === undefined) return;
    void message.success(t('grading.adjustDialog.done', { grade }));
  };
  const end = async (reason: string) => {
    if ((await reject.run({ reviewId, reason })) === undefined) return;
    setEnding(undefined);
  };
  const endWords = ending?.viewerCanWithdraw === true ? 'withdraw' : 'reject';
  return (
    <div className="pc-stack">
      {adjustments.map((one) => (
        <div key={one.id}>
          <span className="pc-inline">
            <Tag color={COLORS[one.status]}>{t(`grading.adjustments.status.${one.status}`)}</Tag>
            {t('grading.adjustments.to')} <GradeBadge grade={one.grade} />
            {one.ground === null ? null : `${one.ground.code} ${one.ground.description}`}
          </span>
          <div>
            {t('reason')}：{one.reason}
            {one.evidence.map((file) => (
              <Button key={file.id} type="link" size="small" onClick={() => setShown(file)}>
                {file.name}
              </Button>
            ))}
          </div>
          <div className="pc-muted">
            {t('grading.adjustments.proposed', { name: one.proposedBy, time: formatTime(one.proposedAt) })}
            {one.endedAt === null || (one.status === 'DONE' && one.endedBy === one.proposedBy)
              ? null
              : t(`grading.adjustments.ended.${one.status === 'PROPOSED' ? 'DONE' : one.status}`, {
                  name: one.endedBy ?? '',
                  time: formatTime(one.endedAt),
                  note: one.note ?? '',
                })}
          </div>
          {one.viewerCanApprove || one.viewerCanWithdraw ? (
            <span className="pc-inline">
              {one.viewerCanApprove ? (
                <Button type="primary" size="small" loading={approve.busy} onClick={() => void agree(one)}>
                  {t('grading.adjustments.approve')}
                </Button>
              ) : null}
              <Button size="small" onClick={() => setEnding(one)}>
                {t(`grading.adjustments.${one.viewerCanApprove ? 'reject' : 'withdraw'}`)}
              </Button>
            </span>
          ) : null}
        </div>
      ))}
      <RefusalAlert refusal={approve.refusal} />
      {ending === undefined ? null : (
        <ReasonDialog
          open
          title={t(`grading.adjustments.${endWords}`)}
          okText={t(`grading.adjustments.${endWords}`)}
          effect={t(`grading.adjustments.${endWords}Effect`)}
          busy={reject.busy}
          refusal={reject.refusal}
          onCancel={() => setEnding(undefined)}
          onSubmit={(reason) => void end(reason)}
        />
      )}
      {shown === undefined ? null : (
        <EvidencePreview id={shown.id} name={shown.name} onClose={() => setShown(undefined)} />
      )}
    </div>
  );
}
