import { useQuery } from '@apollo/client/react';
import { Alert, App, Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { RecordNotFound } from '../../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../../shared/components/page';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { EvidencePreview } from '../../../shared/evidence/evidence-preview';
import { formatTime } from '../../../shared/format/date';
import { formatSize } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { ConditionTable } from '../condition-table';
import { DropGradeWithdrawalMutation, GradeWithdrawalQuery, TakeWithdrawalEffectMutation } from './documents';
import { ReceiptDialog } from './receipt-dialog';
import { ServeDialog } from './serve-dialog';
import { WithdrawalStatusTag } from './withdrawal-status';

/** One withdrawal: the facts, the notice, and what comes of it. */
export function WithdrawalPage({ history }: { history?: ((id: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id = '' } = useParams();
  const [serving, setServing] = useState(false);
  const [attaching, setAttaching] = useState(false);
  const [shown, setShown] = useState<{ id: string; name: string }>();
  const [ending, setEnding] = useState<'effect' | 'drop'>();
  const { data, error, refetch } = useQuery(GradeWithdrawalQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const effect = useCommand(TakeWithdrawalEffectMutation);
  const drop = useCommand(DropGradeWithdrawalMutation);
  const found = data?.gradeWithdrawal;
  if (error !== undefined && found === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <PageSkeleton />;
  if (found === null) return <RecordNotFound />;

  const command = ending === 'effect' ? effect : drop;
  const submit = async (words: string) => {
    const done =
      ending === 'effect' ? await effect.run({ id, note: words }) : await drop.run({ id, reason: words });
    if (ending === undefined || done === undefined) return;
    void message.success(t(`gradeApplications.withdrawals.${ending}Dialog.done`));
    setEnding(undefined);
  };
  const { notice } = found;
  return (
    <Page
      title={t('gradeApplications.withdrawals.pageTitle', {
        enterprise: found.enterprise.name,
        grade: found.grade,
      })}
      aside={<WithdrawalStatusTag status={found.status} />}
      actions={
        <>
          {history?.(found.id)}
          <Button href={`/exports/grade-withdrawals/${found.id}/notice.docx`} download>
            {t('gradeApplications.withdrawals.print')}
          </Button>
          {found.viewerCanDrop ? (
            <Button onClick={() => setEnding('drop')}>{t('gradeApplications.withdrawals.drop')}</Button>
          ) : null}
          {found.viewerCanServe ? (
            <Button type="primary" onClick={() => setServing(true)}>
              {t('gradeApplications.withdrawals.serve')}
            </Button>
          ) : null}
          {found.viewerCanEffect ? (
            <Button type="primary" danger onClick={() => setEnding('effect')}>
              {t('gradeApplications.withdrawals.takeEffect')}
            </Button>
          ) : null}
        </>
      }
    >
      {found.status !== 'OPEN' ? null : (
        <Alert
          type="info"
          showIcon
          title={
            notice === null
              ? t('gradeApplications.withdrawals.toServe')
              : t('gradeApplications.withdrawals.waiting', { day: notice.defendUntil })
          }
        />
      )}
      <div className="pc-column">
        <Panel title={t('gradeApplications.withdrawals.facts')}>
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
              {
                key: 'reason',
                span: 'filled',
                label: t('gradeApplications.withdrawals.reason'),
                children: <span className="pc-prose">{found.reason}</span>,
              },
              {
                key: 'opened',
                label: t('gradeApplications.withdrawals.opened'),
                children: `${found.openedBy ?? t('gradeApplications.withdrawals.bySystem')} · ${formatTime(found.openedAt)}`,
              },
              {
                key: 'days',
                label: t('gradeApplications.withdrawals.defenceDays'),
                children: t('gradeApplications.withdrawals.defenceDaysValue', { count: found.defenceDays }),
              },
              {
                key: 'served',
                label: t('gradeApplications.withdrawals.served'),
                children:
                  notice === null
                    ? t('gradeApplications.withdrawals.notServed')
                    : t('gradeApplications.withdrawals.servedValue', {
                        day: notice.servedOn,
                        way: t(`gradeApplications.withdrawals.way.${notice.way}`),
                        receiver: notice.receiver,
                      }),
              },
              {
                key: 'defend',
                label: t('gradeApplications.withdrawals.defend'),
                children: notice?.defendUntil ?? '—',
              },
              ...(notice === null
                ? []
                : [
                    {
                      key: 'receipt',
                      span: 'filled' as const,
                      label: t('gradeApplications.withdrawals.receipt'),
                      children: (
                        <div className="pc-inline">
                          {notice.receipt.length === 0 ? (
                            <span className="pc-muted">{t('gradeApplications.withdrawals.noReceipt')}</span>
                          ) : null}
                          {notice.receipt.map((file) => (
                            <span key={file.id}>
                              <Button type="link" size="small" onClick={() => setShown(file)}>
                                {file.name}
                              </Button>
                              <span className="pc-muted">{formatSize(file.size)}</span>
                            </span>
                          ))}
                          {found.viewerCanAttachReceipt ? (
                            <Button size="small" onClick={() => setAttaching(true)}>
                              {t('gradeApplications.withdrawals.attachReceipt')}
                            </Button>
                          ) : null}
                        </div>
                      ),
                    },
                  ]),
              ...(found.effect === null
                ? []
                : [
                    {
                      key: 'effect',
                      label: t('gradeApplications.withdrawals.effect'),
                      children: t('gradeApplications.withdrawals.effectValue', {
                        day: found.effect.effectiveOn,
                        grade: found.effect.grade,
                        name: found.effect.decidedBy,
                      }),
                    },
                    {
                      key: 'note',
                      label: t('gradeApplications.withdrawals.effectNote'),
                      children: found.effect.note ?? '—',
                    },
                  ]),
              ...(found.droppedBy === null || found.droppedAt === null
                ? []
                : [
                    {
                      key: 'dropped',
                      label: t('gradeApplications.withdrawals.dropped'),
                      children: `${found.droppedBy} · ${formatTime(found.droppedAt)}`,
                    },
                    {
                      key: 'dropReason',
                      span: 'filled' as const,
                      label: t('gradeApplications.endReason'),
                      children: <span className="pc-prose">{found.dropReason}</span>,
                    },
                  ]),
            ]}
          />
        </Panel>
        <Panel title={t('gradeApplications.conditions')}>
          <ConditionTable checks={found.checks} plain />
        </Panel>
      </div>
      <ServeDialog id={found.id} open={serving} onClose={() => setServing(false)} />
      <ReceiptDialog id={found.id} open={attaching} onClose={() => setAttaching(false)} />
      {shown === undefined ? null : (
        <EvidencePreview id={shown.id} name={shown.name} onClose={() => setShown(undefined)} />
      )}
      {ending === undefined ? null : (
        <ReasonDialog
          open
          title={t(`gradeApplications.withdrawals.${ending}Dialog.title`)}
          okText={
            ending === 'effect'
              ? t('gradeApplications.withdrawals.effectDialog.submit')
              : t('gradeApplications.withdrawals.drop')
          }
          effect={t(`gradeApplications.withdrawals.${ending}Dialog.effect`, { grade: found.grade })}
          required={ending === 'drop'}
          busy={command.busy}
          refusal={command.refusal}
          onCancel={() => {
            command.clear();
            setEnding(undefined);
          }}
          onSubmit={(words) => void submit(words)}
        />
      )}
    </Page>
  );
}
