import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import type { Rules } from './items';

/** What of grading is said beside points: adjustments, circumstances, and conditions of grades given on application. */
export function GradingClauses({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  return (
    <div className="pc-inset pc-stack">
      <Clauses
        title={t('ruleSets.adjustments.title')}
        none={t('ruleSets.adjustments.none')}
        head={['code', 'case', 'direction', 'steps', 'evidence', 'secondOfficer']}
        rows={rules.adjustments.map((one) => ({
          key: one.code,
          cells: [
            one.code,
            <>
              {one.description} <UnofficialMark official={one.official} source={one.source} />
            </>,
            t(`adjustmentDirection.${one.direction}`),
            one.steps,
            one.evidence ?? '—',
            one.secondOfficer ? t('yes') : t('no'),
          ],
        }))}
      />
      <Clauses
        title={t('ruleSets.circumstances.title')}
        none={t('ruleSets.circumstances.none')}
        head={['circumstance', 'outcome']}
        rows={rules.circumstances.map((one) => ({
          key: one.circumstance,
          cells: [
            t(`circumstance.${one.circumstance}`),
            <>
              {t(`circumstanceOutcome.${one.outcome}`)} {one.grade}{' '}
              <UnofficialMark official={one.official} source={one.source} />
            </>,
          ],
        }))}
      />
      <Clauses
        title={t('ruleSets.conditions.title')}
        none={t('ruleSets.conditions.none')}
        head={['grade', 'code', 'condition', 'check', 'evidence']}
        rows={rules.conditions.map((one) => ({
          key: `${one.grade} ${one.code}`,
          cells: [
            one.grade,
            one.code,
            <>
              {one.description} <UnofficialMark official={one.official} source={one.source} />
            </>,
            t(`conditionCheck.${one.check}`),
            one.evidence ?? '—',
          ],
        }))}
      />
    </div>
  );
}

type Column =
  | 'code'
  | 'case'
  | 'direction'
  | 'steps'
  | 'evidence'
  | 'secondOfficer'
  | 'circumstance'
  | 'outcome'
  | 'grade'
  | 'condition'
  | 'check';

interface ClausesProps {
  title: string;
  none: string;
  head: Column[];
  rows: { key: string; cells: ReactNode[] }[];
}

function Clauses({ title, none, head, rows }: ClausesProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="pc-muted">{none}</p>
      ) : (
        <table className="pc-plain-table">
          <thead>
            <tr>
              {head.map((column) => (
                <th key={column}>{t(`ruleSets.clause.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={head[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
