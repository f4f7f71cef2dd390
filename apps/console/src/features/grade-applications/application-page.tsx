import { useQuery } from '@apollo/client/react';
import { App, Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ConditionCheckFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { RecordNotFound } from '../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../shared/components/page';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { QueryFailure, RefusalAlert } from '../../shared/components/refusal-alert';
import { formatTime } from '../../shared/format/date';
import { EvidencePreview } from '../../shared/evidence/evidence-preview';
import { paths } from '../../shared/paths';
import { ApplicationStatusTag } from './application-status';
import { ConditionTable } from './condition-table';
import {
  CheckGradeApplicationMutation,
  DeclineGradeApplicationMutation,
  GradeApplicationQuery,
  RejectGradeApplicationMutation,
} from './documents';
import { ProveDialog } from './prove-dialog';
import { RecommendDialog } from './recommend-dialog';

interface ApplicationPageProps {
  history?: ((id: string) => ReactNode) | undefined;
}

/** One application: its conditions with what the record knows and what was handed in, and what is to be done with it. */
export function ApplicationPage({ history }: ApplicationPageProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id = '' } = useParams();
  const [proving, setProving] = useState<ConditionCheckFragment>();
  const [shown, setShown] = useState<{ id: string; name: string }>();
  const [recommending, setRecommending] = useState(false);
  const [refusing, setRefusing] = useState<'decline' | 'reject'>();
  const { data, error, refetch } = useQuery(GradeApplicationQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const again = useCommand(CheckGradeApplicationMutation);
  const decline = useCommand(DeclineGradeApplicationMutation);
  const reject = useCommand(RejectGradeApplicationMutation);
  const found = data?.gradeApplication;
  if (error !== undefined && found === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <PageSkeleton />;
  if (found === null) return <RecordNotFound />;

  const checkAgain = async () => {
    if ((await again.run({ id })) !== undefined) void message.success(t('gradeApplications.againDone'));
  };
  const refuse = refusing === 'decline' ? decline : reject;
  const submitRefusal = async (reason: string) => {
    if (refusing === undefined || (await refuse.run({ id, reason })) === undefined) return;
    void message.success(t(`gradeApplications.${refusing}Dialog.done`));
    setRefusing(undefined);
  };
  const unmet = found.checks.some(({ outcome }) => outcome === 'NOT_MET');
  return (
    <Page
      title={t('gradeApplications.pageTitle', { enterprise: found.enterprise.name, grade: found.grade })}
      aside={<ApplicationStatusTag status={found.status} />}
      actions={
        <>
          {history?.(found.id)}
          <Button href={`/exports/grade-applications/${found.id}/recommendation.docx`} download>
            {t('gradeApplications.print')}
          </Button>
          {found.viewerCanRecommend ? (
            <>
              <Button onClick={() => setRefusing('decline')}>{t('gradeApplications.decline')}</Button>
              <Button type="primary" disabled={unmet} onClick={() => setRecommending(true)}>
                {t('gradeApplications.recommend')}
              </Button>
            </>
          ) : null}
          {found.viewerCanGrant ? (
            <Button onClick={() => setRefusing('reject')}>{t('gradeApplications.reject')}</Button>
          ) : null}
        </>
      }
    >
      <RefusalAlert refusal={again.refusal} />
      <div className="pc-column">
        <Panel
          title={t('gradeApplications.conditions')}
          extra={
            found.viewerCanProve || found.viewerCanRecommend ? (
              <Button size="small" loading={again.busy} onClick={() => void checkAgain()}>
                {t('gradeApplications.again')}
              </Button>
            ) : null
          }
        >
          <ConditionTable
            checks={found.checks}
            onProve={found.viewerCanProve ? setProving : undefined}
            onLook={setShown}
          />
        </Panel>
        <Panel title={t('gradeApplications.facts')}>
          <Descriptions
            size="small"
            column={{ xs: 1, lg: 2 }}
            items={[
              {
                key: 'enterprise',
                label: t('gradeApplications.column.enterprise'),
                children: <Link to={paths.enterprise(found.enterprise.id)}>{found.enterprise.name}</Link>,
              },
              { key: 'office', label: t('office'), children: found.enterprise.office.name },
              { key: 'appliedOn', label: t('gradeApplications.column.appliedOn'), children: found.appliedOn },
              {
                key: 'entered',
                label: t('gradeApplications.entered'),
                children: `${found.enteredBy} · ${formatTime(found.enteredAt)}`,
              },
              {
                key: 'checked',
                label: t('gradeApplications.checked'),
                children: formatTime(found.checkedAt),
              },
              { key: 'rules', label: t('gradeApplications.rules'), children: found.rules },
              ...(found.note === null
                ? []
                : [
                    {
                      key: 'note',
                      span: 'filled' as const,
                      label: t('gradeApplications.note'),
                      children: found.note,
                    },
                  ]),
              ...(found.recommendedBy === null || found.recommendedAt === null
                ? []
                : [
                    {
                      key: 'recommended',
                      label: t('gradeApplications.recommendedBy'),
                      children: `${found.recommendedBy} · ${formatTime(found.recommendedAt)}`,
                    },
                    {
                      key: 'opinion',
                      span: 'filled' as const,
                      label: t('gradeApplications.opinion'),
                      children: <span className="pc-prose">{found.opinion}</span>,
                    },
                  ]),
              ...(found.endedBy === null || found.endedAt === null
                ? []
                : [
                    {
                      key: 'ended',
                      label: t('gradeApplications.ended'),
                      children: `${found.endedBy} · ${formatTime(found.endedAt)}`,
                    },
                    ...(found.batchNumber === null
                      ? [
                          {
                            key: 'reason',
                            span: 'filled' as const,
                            label: t('gradeApplications.endReason'),
                            children: <span className="pc-prose">{found.endReason}</span>,
                          },
                        ]
                      : [
                          {
                            key: 'batch',
                            label: t('gradeApplications.column.batch'),
                            children: (
                              <Link to={paths.gradeBatches}>
                                {t('gradeApplications.batchName', { number: found.batchNumber })}
                              </Link>
                            ),
                          },
                        ]),
                  ]),
            ]}
          />
        </Panel>
      </div>
      <ProveDialog applicationId={found.id} check={proving} onClose={() => setProving(undefined)} />
      <RecommendDialog application={found} open={recommending} onClose={() => setRecommending(false)} />
      {shown === undefined ? null : (
        <EvidencePreview id={shown.id} name={shown.name} onClose={() => setShown(undefined)} />
      )}
      {refusing === undefined ? null : (
        <ReasonDialog
          open
          title={t(`gradeApplications.${refusing}Dialog.title`)}
          okText={t(`gradeApplications.${refusing}`)}
          effect={t(`gradeApplications.${refusing}Dialog.effect`)}
          busy={refuse.busy}
          refusal={refuse.refusal}
          onCancel={() => {
            refuse.clear();
            setRefusing(undefined);
          }}
          onSubmit={(reason) => void submitRefusal(reason)}
        />
      )}
    </Page>
  );
}
