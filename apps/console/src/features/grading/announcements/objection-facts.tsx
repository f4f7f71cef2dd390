import { useApolloClient } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ObjectionRowFragment } from '../../../gql/graphql';
import { PersonalText } from '../../../shared/components/personal-text';
import { formatTime } from '../../../shared/format/date';
import { paths, withQuery } from '../../../shared/paths';
import { ObjectorContactQuery, ObjectorQuery } from './documents';

/** What an objection says, by whom, and what it was answered. */
export function ObjectionFacts({ objection, cycleId }: { objection: ObjectionRowFragment; cycleId: string }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { review } = objection;
  const person = { variables: { id: objection.id }, fetchPolicy: 'no-cache' as const };
  const answered =
    objection.answeredAt === null ? [] : [objection.answeredBy, formatTime(objection.answeredAt)];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={[
        {
          key: 'from',
          label: t('grading.announcements.objection.from'),
          children: (
            <span className="pc-inline">
              <PersonalText
                masked={objection.objector}
                viewerCanSee={objection.viewerCanSeeObjector}
                reveal={async () =>
                  (await client.query({ query: ObjectorQuery, ...person })).data?.objection?.objector
                }
              />
              <span className="pc-muted">
                {t(
                  objection.byEnterprise
                    ? 'grading.announcements.objection.byEnterprise'
                    : 'grading.announcements.objection.byOther',
                )}
              </span>
            </span>
          ),
        },
        {
          key: 'contact',
          label: t('grading.announcements.objection.contact'),
          children: (
            <PersonalText
              masked={objection.objectorContact}
              viewerCanSee={objection.viewerCanSeeObjector}
              reveal={async () =>
                (await client.query({ query: ObjectorContactQuery, ...person })).data?.objection
                  ?.objectorContact
              }
            />
          ),
        },
        {
          key: 'statement',
          span: 'filled',
          label: t('grading.announcements.objection.statement'),
          children: <span className="pc-prose">{objection.statement}</span>,
        },
        {
          key: 'evidence',
          span: 'filled',
          label: t('grading.announcements.objection.evidence'),
          children: <span className="pc-prose">{objection.evidence ?? '—'}</span>,
        },
        {
          key: 'registered',
          label: t('grading.announcements.objection.registered'),
          children: `${objection.registeredBy} · ${formatTime(objection.registeredAt)}`,
        },
        {
          key: 'answered',
          label: t('grading.announcements.objection.answered'),
          children:
            answered.length > 0
              ? answered.join(' · ')
              : objection.viewerDecided
                ? t('grading.announcements.objection.byAnother')
                : '—',
        },
        ...(objection.answer === null
          ? []
          : [
              {
                key: 'answer',
                span: 'filled' as const,
                label: t('grading.announcements.objection.answer'),
                children: <span className="pc-prose">{objection.answer}</span>,
              },
            ]),
        ...(review === null
          ? []
          : [
              {
                key: 'review',
                span: 'filled' as const,
                label: t('grading.announcements.objection.review'),
                children: (
                  <Link to={withQuery(paths.gradingCycle(cycleId), { search: objection.entry.name })}>
                    {review.finalGrade === null
                      ? t('grading.announcements.objection.reviewOpen', { grade: review.preliminaryGrade })
                      : t('grading.announcements.objection.reviewDone', { grade: review.finalGrade })}
                  </Link>
                ),
              },
            ]),
      ]}
    />
  );
}
