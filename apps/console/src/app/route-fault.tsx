import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { refusalOf } from '../shared/apollo/refusal';

/** A page that broke: what happened, what to do, and the number that the log knows. */
export function RouteFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  const { faultId } = refusalOf(error);
  return (
    <div role="alert">
      <Result
        status="warning"
        title={t('errors.crashed')}
        subTitle={
          <>
            {t('errors.crashedHint')}
            <div className="pc-mono">
              {faultId === undefined
                ? error instanceof Error
                  ? error.message
                  : null
                : t('errors.faultId', { id: faultId })}
            </div>
          </>
        }
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('errors.reload')}
          </Button>
        }
      />
    </div>
  );
}
