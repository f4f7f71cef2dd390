import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CreditEventQuery } from '../../gql/graphql';
import { CodeText } from '../../shared/components/code-text';
import { Points } from '../../shared/components/points';
import { lastDay } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { DeclarantNumber } from './declarant-number';

export type EventDetail = NonNullable<CreditEventQuery['creditEvent']>;

export function EventFacts({ event, columns = 2 }: { event: EventDetail; columns?: 1 | 2 }) {
  const { t } = useTranslation();
  const whole = columns === 2 ? ('filled' as const) : undefined;
  return (
    <Descriptions
      size="small"
      column={columns === 1 ? 1 : { xs: 1, lg: 2 }}
      items={[
        {
          key: 'item',
          span: whole,
          label: t('creditEvents.fact.item'),
          children: `${event.item.code} ${event.item.description}`,
        },
        {
          key: 'number',
          label: t('creditEvents.fact.number'),
          children: <CodeText value={event.businessNumber} />,
        },
        {
          key: 'category',
          label: t('creditEvents.fact.category'),
          children: t(`category.${event.category}`),
        },
        { key: 'points', label: t('creditEvents.fact.points'), children: <Points value={event.points} /> },
        {
          key: 'version',
          label: t('creditEvents.fact.rules'),
          span: whole,
          children: t('creditEvents.fact.version', {
            title: event.ruleSetTitle,
            version: event.ruleSetVersion,
          }),
        },
        { key: 'occurred', label: t('creditEvents.fact.occurredOn'), children: event.occurredOn ?? '—' },
        { key: 'verified', label: t('creditEvents.fact.verifiedOn'), children: event.verifiedOn },
        { key: 'office', label: t('creditEvents.fact.office'), children: event.office.name },
        {
          key: 'by',
          label: t('creditEvents.fact.collectedBy'),
          children: event.collectedBy ?? '—',
        },
        { key: 'source', label: t('creditEvents.fact.source'), children: t(`eventSource.${event.source}`) },
        ...(event.sender === null
          ? []
          : [
              {
                key: 'sender',
                label: t('creditEvents.fact.sender'),
                children: [event.sender, event.senderDocument].filter((one) => one !== null).join(' '),
              },
            ]),
        {
          key: 'department',
          label: t('creditEvents.fact.department'),
          children: t(`collector.${event.department}`),
        },
        {
          key: 'cycle',
          label: t('creditEvents.page.cycle'),
          children:
            event.cycle === null
              ? t('creditEvents.page.noCycle')
              : t('creditEvents.page.cycleOf', { from: event.cycle.from, to: lastDay(event.cycle.to) }),
        },
        {
          key: 'declarant',
          label: t('creditEvents.fact.declarantNumber'),
          children: <DeclarantNumber event={event} />,
        },
        {
          key: 'conduct',
          label: t('creditEvents.fact.conductKey'),
          children: <CodeText value={event.conductKey} />,
        },
        ...(event.otherParty === null
          ? []
          : [
              {
                key: 'otherParty',
                span: whole,
                label: t('creditEvents.fact.otherParty'),
                children: (
                  <div>
                    <Link to={paths.enterprise(event.otherParty.id)}>{event.otherParty.name}</Link>
                    <div className="pc-prose pc-muted">{event.responsibilityReason}</div>
                  </div>
                ),
              },
            ]),
        {
          key: 'law',
          span: whole,
          label: t('creditEvents.fact.legalBasis'),
          children: event.item.legalBasis.length === 0 ? '—' : event.item.legalBasis.join('；'),
        },
        {
          key: 'detail',
          span: whole,
          label: t('creditEvents.fact.detail'),
          children: <span className="pc-prose">{event.detail}</span>,
        },
      ]}
    />
  );
}
