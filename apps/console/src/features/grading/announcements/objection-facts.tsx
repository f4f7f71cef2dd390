import { useApolloClient } from '@apollo/client/react';
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ObjectionRowFragment } from '../../../gql/graphql';
import { PersonalText } from '../../../shared/components/personal-text';
import { EvidencePreview } from '../../../shared/evidence/evidence-preview';
import { formatTime } from '../../../shared/format/date';
import { formatSize } from '../../../shared/format/number';
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
          children: <Evidence objection={objection} />,
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

/** What was handed in, in words and as files; these may name who objects, and are for whoever may see her. */
function Evidence({ objection }: { objection: ObjectionRowFragment }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ id: string; name: string }>();
  const { evidence, files } = objection;
  const named = files.flatMap(({ name, ...file }) => (name === null ? [] : [{ ...file, name }]));
  if (evidence === null && files.length === 0) return '—';
  return (
    <div>
      {evidence === null ? null : <div className="pc-prose">{evidence}</div>}
      {named.map((file) => (
        <div key={file.id} className="pc-inline">
          <Button type="link" size="small" onClick={() => setShown(file)}>
            {file.name}
          </Button>
          <span className="pc-muted">{formatSize(file.size)}</span>
        </div>
      ))}
      {named.length === files.length ? null : (
        <div className="pc-muted">
          {t('grading.announcements.objection.filesHidden', { count: files.length })}
        </div>
      )}
      {shown === undefined ? null : <EvidencePreview {...shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}
