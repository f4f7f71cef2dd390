import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleSetTrialQuery as TrialData } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { EmptyState } from '../../../shared/components/empty-state';
import { GradeBadge, GradeChangeBadges } from '../../../shared/components/grade-badge';
import { ListTable } from '../../../shared/components/list-table';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { formatNumber } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { RuleSetTrialQuery, TrialMovesQuery } from '../documents';

type Trial = NonNullable<TrialData['ruleSetTrial']>;
type Cell = Pick<Trial['matrix'][number], 'before' | 'after'>;

/** Grades as they stand in the matrix: those that anyone has before or after, from the best. */
const ORDER = ['AA', 'A', 'B', 'C', 'D'];
const gradesIn = (matrix: Trial['matrix']): string[] =>
  [...new Set(matrix.flatMap(({ before, after }) => [before, after]))].sort((a, b) => {
    const [first, second] = [ORDER.indexOf(a), ORDER.indexOf(b)];
    return first < 0 || second < 0 ? a.localeCompare(b) : first - second;
  });

/** What a trial found: the matrix of grades, by office and kind, and who moves. */
export function TrialResult({ id }: { id: string }) {
  const { t } = useTranslation();
  const [cell, setCell] = useState<Cell>();
  const { data, error, refetch } = useQuery(RuleSetTrialQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error !== undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  const trial = data?.ruleSetTrial;
  if (trial?.total === null || trial?.total === undefined) return null;
  return (
    <>
      <p className="pc-figures" aria-live="polite">
        {t('ruleSets.trial.total', {
          enterprises: formatNumber(trial.total.enterprises),
          better: formatNumber(trial.total.better),
          worse: formatNumber(trial.total.worse),
        })}
      </p>
      <div className="pc-head-facts">
        <span className="pc-muted">{t('ruleSets.trial.hash')}</span>
        <CodeText value={trial.resultHash ?? ''} />
      </div>
      <h3>{t('ruleSets.trial.matrix')}</h3>
      <Matrix matrix={trial.matrix} chosen={cell} onChoose={setCell} />
      <div className="pc-columns">
        <Counts
          title={t('ruleSets.trial.byOffice')}
          rows={trial.byOffice.map((one) => ({ ...one, name: one.office?.name ?? '' }))}
        />
        <Counts
          title={t('ruleSets.trial.byKind')}
          rows={trial.byKind.map((one) => ({
            ...one,
            name: one.kind === null ? '' : t(`enterpriseKind.${one.kind}`),
          }))}
        />
      </div>
      <h3>{t('ruleSets.trial.moves')}</h3>
      {cell === undefined ? null : (
        <div className="pc-inline">
          <span>{t('ruleSets.trial.only', cell)}</span>
          <Button size="small" onClick={() => setCell(undefined)}>
            {t('ruleSets.trial.all')}
          </Button>
        </div>
      )}
      <Moves id={id} cell={cell} />
    </>
  );
}

function Matrix({
  matrix,
  chosen,
  onChoose,
}: {
  matrix: Trial['matrix'];
  chosen: Cell | undefined;
  onChoose: (cell: Cell | undefined) => void;
}) {
  const { t } = useTranslation();
  const grades = gradesIn(matrix);
  return (
    <div className="pc-scroll">
      <table className="pc-plain-table pc-trial-matrix" aria-label={t('ruleSets.trial.matrix')}>
        <thead>
          <tr>
            <th scope="col">
              {t('ruleSets.trial.before')} ↓ {t('ruleSets.trial.after')} →
            </th>
            {grades.map((grade) => (
              <th key={grade} scope="col">
                <GradeBadge grade={grade} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grades.map((before) => (
            <tr key={before}>
              <th scope="row">
                <GradeBadge grade={before} />
              </th>
              {grades.map((after) => {
                const count =
                  matrix.find((one) => one.before === before && one.after === after)?.enterprises ?? 0;
                const on = chosen?.before === before && chosen.after === after;
                return (
                  <td key={after} className={before === after ? 'pc-muted pc-figures' : 'pc-figures'}>
                    {before === after || count === 0 ? (
                      formatNumber(count)
                    ) : (
                      <Button
                        type={on ? 'primary' : 'link'}
                        size="small"
                        aria-pressed={on}
                        aria-label={`${before} → ${after}：${count}`}
                        onClick={() => onChoose(on ? undefined : { before, after })}
                      >
                        {formatNumber(count)}
                      </Button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({
  title,
  rows,
}: {
  title: string;
  rows: { name: string; enterprises: number; better: number; worse: number }[];
}) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{title}</h3>
      <table className="pc-plain-table" aria-label={title}>
        <thead>
          <tr>
            <th>{title}</th>
            <th className="pc-right">{t('ruleSets.trial.enterprises')}</th>
            <th className="pc-right">{t('ruleSets.trial.better')}</th>
            <th className="pc-right">{t('ruleSets.trial.worse')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.worse + b.better - (a.worse + a.better))
            .map(({ name, enterprises, better, worse }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="pc-figures pc-right">{formatNumber(enterprises)}</td>
                <td className="pc-figures pc-right">{formatNumber(better)}</td>
                <td className="pc-figures pc-right">{formatNumber(worse)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const PAGE = 20;

function Moves({ id, cell }: { id: string; cell: Cell | undefined }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch, fetchMore } = useQuery(TrialMovesQuery, {
    variables: {
      id,
      first: PAGE,
      ...(cell === undefined ? {} : { gradeBefore: cell.before, gradeAfter: cell.after }),
    },
    notifyOnNetworkStatusChange: true,
  });
  const moves = data?.ruleSetTrial?.moves;
  return (
    <>
      <ListTable
        label={t('ruleSets.trial.moves')}
        rows={moves?.edges.map(({ node }) => node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={t('ruleSets.trial.noMoves')} />}
        columns={[
          {
            key: 'enterprise',
            title: t('ruleSets.trial.enterprise'),
            render: (_, move) => (
              <Link to={paths.enterprise(move.enterprise.id)}>{move.enterprise.name}</Link>
            ),
          },
          {
            key: 'grade',
            title: t('ruleSets.trial.matrix'),
            width: 160,
            render: (_, move) => <GradeChangeBadges from={move.before} to={move.after} />,
          },
          {
            key: 'points',
            title: t('ruleSets.trial.points'),
            width: 160,
            align: 'right',
            render: (_, move) => (
              <span className="pc-figures">
                {move.pointsBefore} → {move.pointsAfter}
              </span>
            ),
          },
        ]}
      />
      {moves?.pageInfo.hasNextPage === true ? (
        <div>
          <Button
            loading={loading}
            onClick={() =>
              void fetchMore({
                variables: { after: moves.pageInfo.endCursor },
                updateQuery: (previous, { fetchMoreResult }) => {
                  if (previous.ruleSetTrial === null || fetchMoreResult.ruleSetTrial === null)
                    return previous;
                  const { moves: next } = fetchMoreResult.ruleSetTrial;
                  return {
                    ...previous,
                    ruleSetTrial: {
                      ...previous.ruleSetTrial,
                      moves: { ...next, edges: [...previous.ruleSetTrial.moves.edges, ...next.edges] },
                    },
                  };
                },
              })
            }
          >
            {t('more')} · {formatNumber(moves.edges.length)} / {formatNumber(moves.totalCount)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
