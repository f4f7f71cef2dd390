import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { today } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { GradeAfterListRemovalMutation } from './documents';

interface Values {
  removedOn: string;
  document: string;
}

/** Grades an enterprise anew that was removed from the list of serious dishonesty. */
export function ListRemoval({ enterprise }: { enterprise: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const grade = useCommand(GradeAfterListRemovalMutation);
  const rest = useFieldRefusals(form, grade.refusal, ['removedOn', 'document']);
  const submit = async (values: Values) => {
    const done = await grade.run({ enterpriseId: enterprise.id, ...values });
    if (done === undefined) return;
    const review = done.gradeAfterListRemoval;
    void message.success(t('enterprises.removal.done', { grade: review.preliminaryGrade }));
    setOpen(false);
    void navigate(paths.gradingCycle(review.cycle.id));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('enterprises.removal.action')}</Button>
      <Modal
        open={open}
        title={t('enterprises.removal.title', { enterprise: enterprise.name })}
        okText={t('enterprises.removal.submit')}
        cancelText={t('cancel')}
        confirmLoading={grade.busy}
        destroyOnHidden
        afterClose={grade.clear}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ removedOn: today() }}
          onFinish={(values) => void submit(values)}
        >
          <p className="pc-effect">{t('enterprises.removal.effect')}</p>
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="removedOn"
            label={t('enterprises.removal.removedOn')}
            rules={[{ required: true, message: t('required') }]}
          >
            <DayPicker latest={today()} />
          </Form.Item>
          <Form.Item
            name="document"
            label={t('enterprises.removal.document')}
            className="pc-last-field"
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={200} onPressEnter={() => form.submit()} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
