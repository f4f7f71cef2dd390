import { useQuery } from '@apollo/client/react';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { EnterprisePicker } from '../../shared/components/enterprise-picker';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { today } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { ApplicableGradesQuery, EnterGradeApplicationMutation } from './documents';

interface Values {
  enterpriseId: string;
  grade: string;
  appliedOn: string;
  note?: string;
}

/** Grades that are given on application, of every regime in force whose rules say what is asked for. */
function useApplicableGrades(skip: boolean) {
  const { data } = useQuery(ApplicableGradesQuery, { skip });
  return (data?.ruleSets ?? []).flatMap(({ regime, title, grades, conditions }) =>
    grades
      .filter(
        ({ code, reachedBy }) =>
          reachedBy === 'APPLICATION' && conditions.some((condition) => condition.grade === code),
      )
      .map(({ code }) => ({ key: `${regime} ${code}`, regime, grade: code, title })),
  );
}

/** The application as it was accepted; its conditions are checked when it is saved. */
export function EnterDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const choices = useApplicableGrades(!open);
  const enter = useCommand(EnterGradeApplicationMutation);
  const rest = useFieldRefusals(form, enter.refusal, ['enterpriseId', 'grade', 'appliedOn', 'note']);
  const submit = async ({ grade: key, ...values }: Values) => {
    const choice = choices.find((one) => one.key === key);
    if (choice === undefined) return;
    const data = await enter.run({ input: { ...values, regime: choice.regime, grade: choice.grade } });
    if (data !== undefined) void navigate(paths.gradeApplication(data.enterGradeApplication.id));
  };
  const needed = [{ required: true, message: t('required') }];
  return (
    <Modal
      open={open}
      title={t('gradeApplications.enter')}
      okText={t('gradeApplications.enterDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={enter.busy}
      destroyOnHidden
      afterClose={enter.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ appliedOn: today() }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item name="enterpriseId" label={t('gradeApplications.enterDialog.enterprise')} rules={needed}>
          <EnterprisePicker autoFocus />
        </Form.Item>
        <Form.Item
          // Where there is but one, it is chosen; the choices come after the dialog.
          key={choices.length}
          name="grade"
          label={t('gradeApplications.enterDialog.grade')}
          rules={needed}
          initialValue={choices.length === 1 ? choices[0]?.key : undefined}
        >
          <Select
            options={choices.map(({ key, grade, title }) => ({ value: key, label: `${grade}（${title}）` }))}
          />
        </Form.Item>
        <Form.Item
          name="appliedOn"
          label={t('gradeApplications.enterDialog.appliedOn')}
          extra={t('gradeApplications.enterDialog.appliedOnHint')}
          rules={needed}
        >
          <DayPicker latest={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="note" label={t('gradeApplications.enterDialog.note')} className="pc-last-field">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
