import { useQuery } from '@apollo/client/react';
import { App, Radio, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SecondOfficerFieldsFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeSelect } from '../../../shared/components/office-select';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime } from '../../../shared/format/date';
import { usePermitted, useViewer } from '../../../shared/session';
import { useUrlValue } from '../../../shared/use-url-filter';
import { SecondOfficerSettingsQuery, SetSecondOfficerMutation } from './documents';

const CHOICES = ['INHERIT', 'ON', 'OFF'] as const;
type Choice = (typeof CHOICES)[number];
const choiceOf = (own: boolean | null): Choice => (own === null ? 'INHERIT' : own ? 'ON' : 'OFF');
const valueOf: Record<Choice, boolean | null> = { INHERIT: null, ON: true, OFF: false };

/** 采集复核: by category, whether a second officer looks at what is collected by hand before it counts. */
export function SecondOfficerTab() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const viewer = useViewer();
  const mayDecide = usePermitted('REQUIRE_SECOND_OFFICER');
  const [asked, setAsked] = useUrlValue('for');
  const office = asked ?? viewer.office?.code;
  const { data, loading, error, refetch } = useQuery(SecondOfficerSettingsQuery, {
    variables: { office },
    fetchPolicy: 'cache-and-network',
  });
  const set = useCommand(SetSecondOfficerMutation);
  const decide = async (category: SecondOfficerFieldsFragment['category'], choice: Choice) => {
    if (office === undefined) return;
    const done = await set.run({ office, category, required: valueOf[choice] });
    if (done !== undefined) void message.success(t('creditEvents.secondOfficer.done'));
  };
  const columns: TableColumnsType<SecondOfficerFieldsFragment> = [
    {
      key: 'category',
      title: t('creditEvents.fact.category'),
      width: 168,
      render: (_, row) => t(`category.${row.category}`),
    },
    {
      key: 'required',
      title: t('creditEvents.secondOfficer.holds'),
      width: 128,
      render: (_, row) => (
        <Tag color={row.required ? 'processing' : 'default'}>
          {row.required ? t('creditEvents.secondOfficer.on') : t('creditEvents.secondOfficer.off')}
        </Tag>
      ),
    },
    {
      key: 'own',
      title: t('creditEvents.secondOfficer.own'),
      width: 288,
      render: (_, row) => (
        <Radio.Group
          aria-label={`${t('creditEvents.secondOfficer.own')} ${t(`category.${row.category}`)}`}
          size="small"
          optionType="button"
          disabled={!mayDecide || set.busy}
          value={choiceOf(row.own)}
          onChange={({ target }) => void decide(row.category, target.value as Choice)}
          options={CHOICES.map((choice) => ({
            value: choice,
            label: t(`creditEvents.secondOfficer.choice.${choice}`),
          }))}
        />
      ),
    },
    {
      key: 'decided',
      title: t('creditEvents.secondOfficer.decided'),
      render: (_, row) =>
        row.decidedFor === null || row.decidedAt === null ? (
          <span className="pc-muted">{t('creditEvents.secondOfficer.nobody')}</span>
        ) : (
          <span className="pc-wrap">
            {row.decidedFor.name} · {row.decidedBy} ·{' '}
            <span className="pc-figures">{formatTime(row.decidedAt)}</span>
          </span>
        ),
    },
  ];
  return (
    <>
      <div className="pc-filters">
        <OfficeSelect value={office} onChange={setAsked} width={240} />
        <span className="pc-muted">{t('creditEvents.secondOfficer.hint')}</span>
      </div>
      <RefusalAlert refusal={set.refusal} />
      <ListTable
        label={t('creditEvents.secondOfficer.title')}
        columns={columns}
        rows={data?.secondOfficerSettings}
        loading={loading && data === undefined}
        error={error}
        onRetry={() => void refetch()}
      />
    </>
  );
}
