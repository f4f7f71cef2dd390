import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { GRADES } from '../../shared/components/choice-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { ConfirmGradeReviewsMutation } from './documents';

interface ConfirmDialogProps {
  reviews: ReviewRowFragment[] | undefined;
  onClose: () => void;
  onDone: () => void;
}

const AT_ONCE = 200;

/** Says what will be confirmed before it is. */
export function ConfirmDialog({ reviews, onClose, onDone }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const confirm = useCommand(ConfirmGradeReviewsMutation);
  const chosen = (reviews ?? []).slice(0, AT_ONCE);
  const steps = chosen.map((one) => Math.abs(one.steps ?? 0));
  const unchanged = steps.filter((step) => step === 0).length;
  const jumps = steps.filter((step) => step >= 2).length;
  const grades = GRADES.map((grade) => ({
    grade,
    count: chosen.filter((one) => one.preliminaryGrade === grade).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${grade} ${count}`)
    .join('、');
  const submit = async () => {
    const data = await confirm.run({
      ids: chosen.map((one) => one.id),
      note: note.trim() === '' ? undefined : note.trim(),
    });
    if (data === undefined) return;
    void message.success(t('grading.confirmDialog.done', { count: chosen.length }));
    setNote('');
    onDone();
    onClose();
  };
  return (
    <Modal
      open={reviews !== undefined}
      title={t('grading.confirmDialog.title')}
      okText={t('grading.confirmDialog.submit', { count: chosen.length })}
      okButtonProps={{ autoFocus: true }}
      cancelText={t('cancel')}
      confirmLoading={confirm.busy}
      afterClose={confirm.clear}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="pc-stack">
        {chosen.length === 1 ? <b>{chosen[0]?.enterprise.name}</b> : null}
        <p className="pc-effect">
          {t('grading.confirmDialog.effect', {
            count: chosen.length,
            unchanged,
            changed: chosen.length - unchanged,
          })}
        </p>
        <p>{t('grading.confirmDialog.byGrade', { grades })}</p>
        {jumps === 0 ? null : (
          <Alert type="warning" showIcon title={t('grading.confirmDialog.jump', { count: jumps })} />
        )}
        <RefusalAlert refusal={confirm.refusal} />
        <label>
          {t('note')}
          <Input
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={() => void submit()}
          />
        </label>
      </div>
    </Modal>
  );
}
