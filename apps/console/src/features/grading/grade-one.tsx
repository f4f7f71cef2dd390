import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { EnterprisePicker } from '../../shared/components/enterprise-picker';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { GradeEnterpriseMutation } from './documents';

interface Values {
  enterpriseId: string;
}

/** Grades one enterprise in the cycle, such as one that was registered after everybody was graded. */
export function GradeOne({ cycle }: { cycle: CycleRowFragment }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const grade = useCommand(GradeEnterpriseMutation);
  const rest = useFieldRefusals(form, grade.refusal, ['enterpriseId']);
  if (!cycle.viewerCanRun) return null;
  const submit = async ({ enterpriseId }: Values) => {
    const data = await grade.run({ cycleId: cycle.id, enterpriseId });
    if (data === undefined) return;
    const { enterprise, points, preliminaryGrade } = data.gradeEnterprise;
    void message.success(
      t('grading.gradeOne.done', {
        enterprise: enterprise.name,
        points: formatNumber(points),
        grade: preliminaryGrade,
      }),
    );
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('grading.gradeOne.action')}</Button>
      <Modal
        open={open}
        title={t('grading.gradeOne.title')}
        okText={t('grading.gradeOne.submit')}
        cancelText={t('cancel')}
        confirmLoading={grade.busy}
        destroyOnHidden
        afterClose={grade.clear}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('grading.gradeOne.effect')}</p>
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="enterpriseId"
            label={t('grading.gradeOne.enterprise')}
            rules={[{ required: true, message: t('required') }]}
          >
            <EnterprisePicker autoFocus />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
