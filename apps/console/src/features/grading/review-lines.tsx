import { useQuery } from '@apollo/client/react';
import { FileWordOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewRowFragment } from '../../gql/graphql';
import { explanationSentences } from '../../shared/components/explanation';
import { Points } from '../../shared/components/points';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { paths } from '../../shared/paths';
import { ReviewLinesQuery } from './documents';
import { ReviewAdjustments } from './review-adjustments';

const REASONS = ['AWAITING_CONFIRMATION', 'SUPERSEDED', 'DISMISSED', 'REVOKED'] as const;

/** Why this grade: every event that counted, and every one that did not. */
interface ReviewLinesProps {
  review: ReviewRowFragment;
  /** Leads to the change history of the review. */
  history?: ReactNode;
}

export function ReviewLines({ review, history }: ReviewLinesProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ReviewLinesQuery, {
    variables: { id: review.id },
    fetchPolicy: 'cache-and-network',
  });
  const explanation = data?.gradeReview?.explanation;
  const lines = explanation?.lines;
  if (error !== undefined && lines === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (lines === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const because = (reason: string | null) =>
    t(`grading.lines.because.${REASONS.find((one) => one === reason) ?? 'other'}`);
  return (
    <div className="pc-lines">
      <h3>
        {t('grading.why')} {history}
        <Button
          type="link"
          size="small"
          icon={<FileWordOutlined />}
          href={`/exports/grade-reviews/${review.id}/explanation.docx`}
          download
        >
          {t('explanation.print')}
        </Button>
      </h3>
      <p>
        {t('grading.whyPoints', {
          points: review.points,
          serious: review.seriousPenaltyPoints,
          reason: t(`gradeReason.${review.gradeReason}`),
          version: review.ruleSetVersion,
        })}
      </p>
      <ReviewAdjustments reviewId={review.id} adjustments={data?.gradeReview?.adjustments ?? []} />
      {explanation === undefined ? null : (
        <ul className="pc-sentences">
          {explanationSentences(t, explanation).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {lines.length === 0 ? <p className="pc-muted">{t('grading.whyNone')}</p> : null}
      {lines.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th>{t('grading.lines.date')}</th>
              <th>{t('grading.lines.item')}</th>
              <th>{t('grading.lines.number')}</th>
              <th className="pc-right">{t('grading.lines.points')}</th>
              <th>{t('grading.lines.result')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.event.id} className={line.counted ? undefined : 'pc-not-counted'}>
                <td className="pc-figures">{line.event.verifiedOn}</td>
                <td>
                  <Link to={paths.event(line.event.id)}>{line.event.item.description}</Link>
                </td>
                <td className="pc-mono">{line.event.businessNumber}</td>
                <td className="pc-right">
                  <Points value={line.points} />
                </td>
                <td>
                  <Tag color={line.counted ? 'success' : 'default'}>
                    {line.counted ? t('grading.lines.counted') : t('grading.lines.notCounted')}
                  </Tag>
                  {line.counted ? null : <span className="pc-muted">{because(line.reason)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
