import { useQuery } from '@apollo/client/react';
import { App, Form, Modal, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AnnouncementPreviewQuery as PreviewData, CycleRowFragment } from '../../../gql/graphql';
import { refusalOf } from '../../../shared/apollo/refusal';
import { useCommand } from '../../../shared/apollo/use-command';
import { OfficeSelect } from '../../../shared/components/office-select';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { lastDay } from '../../../shared/format/date';
import { formatNumber } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { useViewer } from '../../../shared/session';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { AnnounceGradesMutation, AnnouncementPreviewQuery } from './documents';

interface Values {
  cycleId: string;
  office: string;
}

interface AnnounceDialogProps {
  open: boolean;
  cycles: readonly CycleRowFragment[];
  /** The cycle that was looked at; else the latest that has results. */
  cycleId: string | undefined;
  onClose: () => void;
}

/** Which results are announced, of which office, and until when: told before it is done. */
export function AnnounceDialog({ open, cycles, cycleId, onClose }: AnnounceDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [form] = Form.useForm<Values>();
  const announce = useCommand(AnnounceGradesMutation);
  const rest = useFieldRefusals(form, announce.refusal, ['cycleId', 'office']);
  const chosen = Form.useWatch('cycleId', form);
  const office = Form.useWatch('office', form);
  const preview = useQuery(AnnouncementPreviewQuery, {
    variables: { cycleId: chosen ?? '', office },
    skip: !open || chosen === undefined || office === undefined,
    fetchPolicy: 'network-only',
  });
  const counts = preview.error === undefined ? preview.data?.announcementPreview : undefined;
  const ready = counts?.lastDay === null ? 0 : (counts?.ready ?? 0);
  const first =
    cycles.find(({ id }) => id === cycleId) ??
    cycles.find(({ progress }) => progress.confirmed + progress.adjusted > 0) ??
    cycles[0];
  // A bureau announces for all below it; an office below for itself; the general administration for the bureau of the cycle.
  const scopeOf = (cycle: CycleRowFragment | undefined) =>
    viewer.office?.level === 'GENERAL_ADMINISTRATION' ? cycle?.office.code : viewer.office?.code;
  const submit = async (values: Values) => {
    const data = await announce.run(values);
    if (data === undefined) return;
    void message.success(t('grading.announcements.dialog.done', { count: data.announceGrades.entryCount }));
    onClose();
    void navigate(paths.announcement(data.announceGrades.id));
  };
  return (
    <Modal
      open={open}
      title={t('grading.announcements.dialog.title')}
      okText={
        ready === 0
          ? t('grading.announcements.dialog.submitNone')
          : t('grading.announcements.dialog.submit', { count: ready })
      }
      okButtonProps={{ disabled: ready === 0 }}
      cancelText={t('cancel')}
      confirmLoading={announce.busy}
      destroyOnHidden
      afterClose={announce.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {cycles.length === 0 ? <Skeleton active title={false} /> : null}
      {cycles.length === 0 ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ cycleId: first?.id, office: scopeOf(first) }}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert
            refusal={rest ?? (preview.error === undefined ? undefined : refusalOf(preview.error))}
          />
          <Form.Item
            name="cycleId"
            label={t('grading.announcements.cycle')}
            rules={[{ required: true, message: t('required') }]}
          >
            <Select
              options={cycles.map((one) => ({
                value: one.id,
                label: `${one.office.name} · ${t('grading.cycleName', { from: one.from, to: lastDay(one.to) })}`,
              }))}
            />
          </Form.Item>
          <Form.Item
            name="office"
            label={t('grading.announcements.dialog.office')}
            extra={t('grading.announcements.dialog.officeHint')}
            rules={[{ required: true, message: t('required') }]}
          >
            <OfficeSelect width="100%" within={cycles.find(({ id }) => id === chosen)?.office.code} />
          </Form.Item>
          {counts === undefined ? (
            preview.loading ? (
              <Skeleton active title={false} paragraph={{ rows: 2 }} />
            ) : null
          ) : (
            <Effect counts={counts} />
          )}
        </Form>
      )}
    </Modal>
  );
}

function Effect({ counts }: { counts: PreviewData['announcementPreview'] }) {
  const { t } = useTranslation();
  const { ready, preliminary, lastDay: until } = counts;
  const count = formatNumber(preliminary);
  if (until === null) return <p className="pc-effect">{t('grading.announcements.dialog.quiet')}</p>;
  if (ready === 0)
    return (
      <p className="pc-effect">
        {preliminary > 0
          ? t('grading.announcements.dialog.nonePreliminary', { count })
          : t('grading.announcements.dialog.none')}
      </p>
    );
  return (
    <>
      <p className="pc-effect">
        {t('grading.announcements.dialog.ready', { count: formatNumber(ready), lastDay: until })}
        {preliminary > 0 ? ` ${t('grading.announcements.dialog.preliminary', { count })}` : null}
      </p>
      <p className="pc-muted">
        {t('grading.announcements.dialog.frozen')} {t('grading.announcements.notSuspended')}
      </p>
    </>
  );
}
