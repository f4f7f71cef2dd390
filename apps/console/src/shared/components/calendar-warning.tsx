import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../gql';
import { paths, withQuery } from '../paths';

const MissingCalendarYearQuery = graphql(`
  query MissingCalendarYear {
    workingCalendar {
      missingYear
    }
  }
`);

/** From November on, while the holidays of the next year are not in the calendar. */
export function CalendarWarning() {
  const { t } = useTranslation();
  const { data } = useQuery(MissingCalendarYearQuery);
  const year = data?.workingCalendar.missingYear ?? null;
  if (year === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('calendarMissing', { year })}
      action={<Link to={withQuery(paths.rules, { tab: 'calendar' })}>{t('open')}</Link>}
    />
  );
}
