import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import type { EventDetail } from './event-facts';

/** A correction and what it corrects name each other. */
export function CorrectionLinks({ event }: { event: Pick<EventDetail, 'corrects' | 'correctedBy'> }) {
  const { t } = useTranslation();
  return (['corrects', 'correctedBy'] as const).map((link) => {
    const other = event[link];
    return other === null ? null : (
      <Alert
        key={link}
        type={link === 'correctedBy' ? 'warning' : 'info'}
        showIcon
        title={
          <>
            {t(`creditEvents.correct.${link}`)}{' '}
            <Link to={paths.event(other.id)} className="pc-mono">
              {other.businessNumber}
            </Link>
          </>
        }
      />
    );
  });
}
