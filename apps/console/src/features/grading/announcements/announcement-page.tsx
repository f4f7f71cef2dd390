import { useQuery } from '@apollo/client/react';
import { FileWordOutlined } from '@ant-design/icons';
import { Alert, App, Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AnnouncementRowFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { RecordNotFound } from '../../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../../shared/components/page';
import { QueryFailure, RefusalAlert } from '../../../shared/components/refusal-alert';
import { UrlTabs } from '../../../shared/components/url-tabs';
import { formatTime, lastDay } from '../../../shared/format/date';
import { formatNumber } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { AnnouncementStateTag, ObjectionCounts } from './announcement-state';
import { AnnouncementQuery, FinishAnnouncementMutation } from './documents';
import { EntryList } from './entry-list';
import { ObjectionList } from './objection-list';

/** One announcement: until when, what was objected to, and what is announced. */
export function AnnouncementPage({ history }: { history?: ((id: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(AnnouncementQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.announcement;
  if (error !== undefined && found === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <PageSkeleton />;
  if (found === null) return <RecordNotFound />;
  return (
    <Page
      title={t('grading.announcements.pageTitle', { office: found.office.name })}
      aside={<AnnouncementStateTag state={found.state} />}
      actions={
        <>
          {history?.(found.id)}
          <Button
            icon={<FileWordOutlined />}
            href={`/exports/announcements/${found.id}/announcement.docx`}
            download
          >
            {t(found.state === 'FINAL' ? 'grading.announcements.paperFinal' : 'grading.announcements.paper')}
          </Button>
          <Finish announcement={found} />
        </>
      }
    >
      <div className="pc-column">
        <Waits announcement={found} />
        <Panel title={t('grading.announcements.facts')}>
          <Facts announcement={found} />
        </Panel>
        <Panel>
          <UrlTabs
            items={[
              {
                key: 'entries',
                label: t('grading.announcements.entry.tab', { count: formatNumber(found.entryCount) }),
                children: <EntryList announcement={found} />,
              },
              {
                key: 'objections',
                label: t('grading.announcements.objection.tab', {
                  count: formatNumber(found.objectionCount),
                }),
                children: <ObjectionList announcement={found} />,
              },
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}

/** What keeps it from being final. */
function Waits({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { state, lastDay: until, openObjections, openRegradings } = announcement;
  if (state === 'FINAL') return null;
  if (state === 'RUNNING')
    return <Alert showIcon type="info" title={t('grading.announcements.waits.running', { date: until })} />;
  return openObjections + openRegradings === 0 ? (
    <Alert showIcon type="info" title={t('grading.announcements.waits.ready')} />
  ) : (
    <Alert
      showIcon
      type="warning"
      title={t('grading.announcements.waits.open', {
        objections: openObjections,
        regradings: openRegradings,
      })}
    />
  );
}

function Facts({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { cycle } = announcement;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={[
        {
          key: 'cycle',
          label: t('grading.announcements.cycle'),
          children: (
            <Link to={paths.gradingCycle(cycle.id)} className="pc-figures">
              {t('grading.cycleName', { from: cycle.from, to: lastDay(cycle.to) })}
            </Link>
          ),
        },
        {
          key: 'period',
          label: t('grading.announcements.period'),
          children: (
            <span className="pc-figures">
              {t('grading.announcements.periodOf', {
                from: announcement.firstDay,
                to: announcement.lastDay,
              })}
            </span>
          ),
        },
        {
          key: 'entries',
          label: t('grading.announcements.entries'),
          children: t('grading.announcements.entryCount', { count: formatNumber(announcement.entryCount) }),
        },
        {
          key: 'objections',
          label: t('grading.announcements.objections'),
          children: <ObjectionCounts announcement={announcement} />,
        },
        {
          key: 'announced',
          label: t('grading.announcements.announced'),
          children: `${announcement.announcedBy} · ${formatTime(announcement.announcedAt)}`,
        },
        {
          key: 'final',
          label: t('grading.announcements.final'),
          children:
            announcement.finalAt === null
              ? '—'
              : `${announcement.finalBy ?? t('grading.announcements.finalByItself')} · ${formatTime(announcement.finalAt)}`,
        },
        {
          key: 'force',
          span: 'filled',
          label: t('grading.announcements.force'),
          children: t('grading.announcements.notSuspended'),
        },
      ]}
    />
  );
}

function Finish({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const finish = useCommand(FinishAnnouncementMutation);
  if (!announcement.viewerCanFinish) return <RefusalAlert refusal={finish.refusal} />;
  const ask = () =>
    modal.confirm({
      title: t('grading.announcements.finishTitle'),
      content: t('grading.announcements.finishEffect'),
      okText: t('grading.announcements.finish'),
      cancelText: t('cancel'),
      onOk: async () => {
        const data = await finish.run({ id: announcement.id });
        if (data !== undefined) void message.success(t('grading.announcements.finished'));
      },
    });
  return (
    <>
      <RefusalAlert refusal={finish.refusal} />
      <Button type="primary" loading={finish.busy} onClick={() => void ask()}>
        {t('grading.announcements.finish')}
      </Button>
    </>
  );
}
