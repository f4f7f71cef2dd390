import { addDays } from '@portcredit/working-days';
import { App, DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CycleRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { today } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { OpenGradingCycleMutation } from './documents';

interface Values {
  office: string;
  period: [Dayjs, Dayjs];
}

/** The latest year before the running cycle that no cycle touches: the one that waits to be graded. */
function nextPeriod(cycles: readonly Pick<CycleRowFragment, 'from' | 'to' | 'running'>[]): [Dayjs, Dayjs] {
  let to = dayjs(cycles.find(({ running }) => running)?.from ?? dayjs(today()).startOf('year'));
  const taken = (): boolean =>
    cycles.some((one) => dayjs(one.from).isBefore(to) && dayjs(one.to).isAfter(to.subtract(1, 'year')));
  while (taken()) to = to.subtract(1, 'year');
  return [to.subtract(1, 'year'), to.subtract(1, 'day')];
}

interface OpenCycleDialogProps {
  open: boolean;
  cycles: readonly CycleRowFragment[];
  regime: string;
  onClose: () => void;
}

export function OpenCycleDialog({ open, cycles, regime, onClose }: OpenCycleDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { office } = useViewer();
  const [form] = Form.useForm<Values>();
  const create = useCommand(OpenGradingCycleMutation);
  const rest = useFieldRefusals(form, create.refusal, ['office']);
  const submit = async ({ office: code, period }: Values) => {
    const data = await create.run({
      input: {
        regime,
        office: code,
        from: period[0].format('YYYY-MM-DD'),
        to: addDays(period[1].format('YYYY-MM-DD'), 1),
      },
    });
    if (data === undefined) return;
    void message.success(t('grading.openDialog.done'));
    onClose();
    void navigate(paths.gradingCycle(data.openGradingCycle.id));
  };
  return (
    <Modal
      open={open}
      title={t('grading.openDialog.title')}
      okText={t('grading.openDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={create.busy}
      destroyOnHidden
      afterClose={create.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{
          office: office?.level === 'DIRECT_BUREAU' ? office.code : undefined,
          period: nextPeriod(cycles),
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="office"
          label={t('grading.openDialog.office')}
          rules={[{ required: true, message: t('required') }]}
        >
          <OfficeSelect width="100%" levels={['DIRECT_BUREAU']} />
        </Form.Item>
        <Form.Item
          name="period"
          label={t('grading.openDialog.period')}
          extra={t('grading.openDialog.periodHint')}
          rules={[{ required: true, message: t('required') }]}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} format="YYYY-MM-DD" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
