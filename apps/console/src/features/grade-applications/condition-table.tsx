import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConditionCheckFragment } from '../../gql/graphql';
import { formatTime } from '../../shared/format/date';
import { formatNumber, formatRate, formatSize } from '../../shared/format/number';
import { paths } from '../../shared/paths';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import { OutcomeTag } from './application-status';

interface ConditionTableProps {
  checks: readonly ConditionCheckFragment[];
  /** Lets something be handed in; left out where nothing can be. */
  onProve?: ((check: ConditionCheckFragment) => void) | undefined;
  /** Shows a file that was handed in. */
  onLook?: ((file: { id: string; name: string }) => void) | undefined;
  /** Without what was handed in. */
  plain?: boolean;
}

/** Each condition with what the record knows of it, what was handed in, and what comes of it. */
export function ConditionTable({ checks, onProve, onLook, plain = false }: ConditionTableProps) {
  const { t } = useTranslation();
  return (
    <Table<ConditionCheckFragment>
      size="small"
      aria-label={t('gradeApplications.conditions')}
      rowKey="code"
      pagination={false}
      dataSource={[...checks]}
      tableLayout="fixed"
      columns={[
        {
          key: 'condition',
          title: t('gradeApplications.check.condition'),
          width: plain ? '36%' : '26%',
          render: (_, check) => (
            <span>
              <span className="pc-mono pc-muted">{check.code}</span> {check.description}{' '}
              <UnofficialMark official={check.official} source={check.source} />
            </span>
          ),
        },
        {
          key: 'record',
          title: t('gradeApplications.check.record'),
          render: (_, check) => <RecordWords check={check} />,
        },
        ...(plain
          ? []
          : [
              {
                key: 'proof',
                title: t('gradeApplications.check.proof'),
                width: '28%',
                render: (_: unknown, check: ConditionCheckFragment) => (
                  <ProofCell check={check} onProve={onProve} onLook={onLook} />
                ),
              },
            ]),
        {
          key: 'outcome',
          title: t('gradeApplications.check.outcome'),
          width: 96,
          render: (_, check) => <OutcomeTag check={check} plain={plain} />,
        },
      ]}
    />
  );
}

function RecordWords({ check }: { check: ConditionCheckFragment }) {
  const { t } = useTranslation();
  const { from, to } = check;
  if (check.heldGrade !== null) {
    return check.heldSince === null
      ? t('gradeApplications.check.notHeld', { grade: check.heldGrade })
      : t('gradeApplications.check.held', { since: check.heldSince, grade: check.heldGrade });
  }
  if (check.rate !== null) {
    const [declarations, errors] = [check.declarations ?? 0, check.errors ?? 0];
    if ((check.monthsRecorded ?? 0) < (check.monthsAsked ?? 0)) {
      return t('gradeApplications.check.months', {
        from,
        to,
        recorded: check.monthsRecorded ?? 0,
        asked: check.monthsAsked ?? 0,
        errors: formatNumber(errors),
      });
    }
    if (declarations === 0) return t('gradeApplications.check.noBusiness', { from, to });
    return t('gradeApplications.check.rate', {
      from,
      to,
      declarations: formatNumber(declarations),
      errors: formatNumber(errors),
      share: formatRate(errors / declarations),
      rate: formatRate(check.rate),
    });
  }
  if (check.outcome === 'MET') return t('gradeApplications.check.none', { from, to });
  if (check.against.length + check.awaiting.length === 0) return t('gradeApplications.check.evidenceOnly');
  return (
    <>
      {check.against.length === 0 ? null : (
        <Events events={check.against}>
          {t('gradeApplications.check.found', { from, to, count: check.against.length })}
        </Events>
      )}
      {check.awaiting.length === 0 ? null : (
        <Events events={check.awaiting}>
          {t('gradeApplications.check.awaiting', { count: check.awaiting.length })}
        </Events>
      )}
    </>
  );
}

function Events({ events, children }: { events: ConditionCheckFragment['against']; children: ReactNode }) {
  return (
    <>
      <div>{children}</div>
      <ul className="pc-files">
        {events.map((event) => (
          <li key={event.id}>
            <Link to={paths.event(event.id)}>
              {event.verifiedOn} {event.item.code} {event.item.description}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function ProofCell({
  check,
  onProve,
  onLook,
}: { check: ConditionCheckFragment } & Pick<ConditionTableProps, 'onProve' | 'onLook'>) {
  const { t } = useTranslation();
  const [proof, ...earlier] = check.proofs;
  return (
    <div className="pc-stack">
      {proof === undefined ? (
        <span className={check.needsEvidence ? undefined : 'pc-muted'}>
          {!check.needsEvidence
            ? t('gradeApplications.check.notNeeded')
            : check.evidence === null
              ? t('gradeApplications.check.neededAny')
              : t('gradeApplications.check.needed', { evidence: check.evidence })}
        </span>
      ) : (
        <div>
          {proof.statement === null ? null : <div className="pc-prose">{proof.statement}</div>}
          {proof.files.map((file) => (
            <div key={file.id} className="pc-inline">
              <Button type="link" size="small" onClick={() => onLook?.(file)}>
                {file.name}
              </Button>
              <span className="pc-muted">{formatSize(file.size)}</span>
            </div>
          ))}
          <div className="pc-muted">
            {t('gradeApplications.check.by', { name: proof.by, time: formatTime(proof.at) })}
          </div>
          {earlier.length === 0 ? null : (
            <div className="pc-muted">{t('gradeApplications.check.earlier', { count: earlier.length })}</div>
          )}
        </div>
      )}
      {onProve === undefined || !(check.needsEvidence || proof !== undefined) ? null : (
        <span>
          <Button
            size="small"
            aria-label={`${t(proof === undefined ? 'gradeApplications.check.prove' : 'gradeApplications.check.proveAgain')} ${check.code}`}
            onClick={() => onProve(check)}
          >
            {t(proof === undefined ? 'gradeApplications.check.prove' : 'gradeApplications.check.proveAgain')}
          </Button>
        </span>
      )}
    </div>
  );
}
