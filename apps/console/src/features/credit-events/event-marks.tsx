import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** What is adverse about an event, in red and in words. */
export function EventMarks({ event }: { event: { late: boolean; seriousPenalty: boolean } }) {
  const { t } = useTranslation();
  return (
    <>
      {event.late ? <Tag color="error">{t('creditEvents.late')}</Tag> : null}
      {event.seriousPenalty ? <Tag color="error">{t('creditEvents.serious')}</Tag> : null}
    </>
  );
}
