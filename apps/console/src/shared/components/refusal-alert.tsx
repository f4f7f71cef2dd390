import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, type Refusal } from '../apollo/refusal';

const KNOWN = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NOT_APPLICABLE',
  'INVALID_STATE',
  'CYCLE_OVERLAP',
  'NUMBER_EXHAUSTED',
  'REQUEST_ID_REUSED',
  'LIMIT_EXCEEDED',
  'PERSISTED_QUERY_NOT_FOUND',
  'INVALID_FILE',
  'TOO_MANY_REQUESTS',
  'FOUR_EYES',
  'ALREADY_TAKEN',
  'STILL_IN_USE',
] as const;

type KnownCode = (typeof KNOWN)[number];
const known = (code: string): KnownCode | 'other' => KNOWN.find((one) => one === code) ?? 'other';

/** What happened, what to do, and under which article or with which fault number. */
export function RefusalAlert({ refusal, action }: { refusal: Refusal | undefined; action?: ReactNode }) {
  const { t } = useTranslation();
  if (refusal === undefined) return null;
  if (refusal.kind === 'network') {
    return (
      <Alert
        showIcon
        type="warning"
        role="alert"
        title={t('errors.network')}
        description={t('errors.networkHint')}
        action={action}
      />
    );
  }
  if (refusal.kind === 'fault') {
    return (
      <Alert
        showIcon
        type="error"
        role="alert"
        title={t('errors.fault')}
        description={
          <>
            {t('errors.faultHint')}
            {refusal.faultId === undefined ? null : (
              <div className="pc-mono">{t('errors.faultId', { id: refusal.faultId })}</div>
            )}
          </>
        }
        action={action}
      />
    );
  }
  return (
    <Alert
      showIcon
      type="warning"
      role="alert"
      title={t(`refusal.${known(refusal.code)}`)}
      description={
        <>
          {refusal.message}
          {refusal.reference === undefined ? null : (
            <div className="pc-muted">{t('errors.reference', { reference: refusal.reference })}</div>
          )}
        </>
      }
      action={action}
    />
  );
}

/** For a query that failed: the reason, and a way to try again. */
export function QueryFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <RefusalAlert
      refusal={refusalOf(error)}
      action={
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
