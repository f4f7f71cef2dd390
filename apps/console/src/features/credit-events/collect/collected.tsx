import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CollectCreditEventMutation } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { Panel } from '../../../shared/components/page';
import { paths } from '../../../shared/paths';

export type CollectedEvent = CollectCreditEventMutation['collectCreditEvent'];

export function Collected({
  event,
  onAgain,
}: {
  event: CollectedEvent;
  /** Left out where there is no next one: after a correction. */
  onAgain?: (enterprise: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <Panel>
      <div role="status">
        <Result
          status="success"
          title={t('creditEvents.saved.title')}
          subTitle={t('creditEvents.saved.status', {
            enterprise: event.enterprise.name,
            points: event.points,
            status: t(`eventStatus.${event.status}`),
          })}
          extra={[
            ...(onAgain === undefined
              ? []
              : [
                  <Button key="next" type="primary" autoFocus onClick={() => onAgain(undefined)}>
                    {t('creditEvents.saved.next')}
                  </Button>,
                  <Button key="same" onClick={() => onAgain(event.enterprise.id)}>
                    {t('creditEvents.saved.nextSame')}
                  </Button>,
                ]),
            <Link key="look" to={paths.event(event.id)}>
              <Button tabIndex={-1}>{t('creditEvents.saved.look')}</Button>
            </Link>,
          ]}
        >
          <div className="pc-saved-number">
            <span className="pc-muted">{t('creditEvents.saved.number')}</span>
            <CodeText value={event.businessNumber} />
          </div>
        </Result>
      </div>
    </Panel>
  );
}
