import { useQuery } from '@apollo/client/react';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/components/empty-state';
import { PageSkeleton } from '../../../shared/components/page';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { RuleSetComparisonQuery } from '../documents';
import { columnOf, partOf, usePartWords } from './words';

const COLOURS = { ADDED: 'success', REMOVED: 'error', CHANGED: 'processing' } as const;

/** Line by line what one rule set has and the other has not, and which cells became what. */
export function Differences({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const { say, cell } = usePartWords();
  const { data, error, refetch } = useQuery(RuleSetComparisonQuery, {
    variables: { before, after },
    fetchPolicy: 'cache-and-network',
  });
  if (error !== undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const lines = data.ruleSetComparison;
  if (lines.length === 0) return <EmptyState title={t('ruleSets.compare.none')} />;
  return (
    <div className="pc-inset pc-stack">
      <p className="pc-muted pc-figures">{t('ruleSets.compare.count', { count: lines.length })}</p>
      <table className="pc-plain-table" aria-label={t('ruleSets.compare.title')}>
        <thead>
          <tr>
            <th>{t('ruleSets.compare.part')}</th>
            <th>{t('ruleSets.compare.code')}</th>
            <th>{t('ruleSets.compare.change')}</th>
            <th>{t('ruleSets.compare.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const part = partOf(line.part);
            return (
              <tr key={`${line.part} ${line.code}`}>
                <td>{part === undefined ? line.part : say(part.words)}</td>
                <td className="pc-mono">{line.code}</td>
                <td>
                  <Tag color={COLOURS[line.change]}>{t(`ruleSets.compare.${line.change}`)}</Tag>
                </td>
                <td>
                  {line.cells.map(({ column, before: was, after: is }) => {
                    const found = columnOf(part, column);
                    const words = (text: string) => (found === undefined ? text : cell(found, text));
                    return (
                      <div key={column}>
                        <span className="pc-muted">{found === undefined ? column : say(found.words)}</span>{' '}
                        {line.change === 'ADDED' ? null : <del>{words(was) || t('unknown')}</del>}
                        {line.change === 'CHANGED' ? <span aria-hidden> → </span> : null}
                        {line.change === 'REMOVED' ? null : <ins>{words(is) || t('unknown')}</ins>}
                      </div>
                    );
                  })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
