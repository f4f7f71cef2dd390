import { Alert, Radio, Space } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EventStatusTag } from '../../../shared/components/status-tags';
import type { FieldAria } from '../../../shared/field-aria';
import { paths } from '../../../shared/paths';
import { ANOTHER_CONDUCT } from './draft';
import type { Duplicate } from './use-collection';

interface DuplicatesProps extends FieldAria {
  value?: string;
  onChange?: (answer: string | undefined) => void;
  duplicates: readonly Duplicate[];
}

/** 疑似重复: asks whether it is the same conduct; the same counts once. */
export function Duplicates({ value, onChange, duplicates, ...aria }: DuplicatesProps) {
  const { t } = useTranslation();
  const gone =
    value !== undefined && value !== ANOTHER_CONDUCT && !duplicates.some(({ event }) => event.id === value);
  useEffect(() => {
    if (gone) onChange?.(undefined);
    // An answer about an event that is alike no more is none.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [gone]);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('creditEvents.duplicates.title', { count: duplicates.length })}
      description={
        <Radio.Group
          {...aria}
          aria-label={t('creditEvents.duplicates.label')}
          value={value}
          onChange={({ target }) => onChange?.(target.value as string)}
        >
          <Space orientation="vertical" size={8}>
            <Radio value={ANOTHER_CONDUCT}>{t('creditEvents.duplicates.another')}</Radio>
            {duplicates.map(({ event, likeness }) => (
              <Radio key={event.id} value={event.id}>
                <span className="pc-wrap">
                  {t('creditEvents.duplicates.same', {
                    item: event.item.description,
                    number: event.businessNumber,
                    points: event.points,
                  })}{' '}
                  <EventStatusTag status={event.status} />
                  <span className="pc-muted">
                    {likeness.map((one) => t(`creditEvents.duplicates.likeness.${one}`)).join('、')}
                  </span>{' '}
                  <Link to={paths.event(event.id)} target="_blank" className="pc-underlined">
                    {t('open')}
                  </Link>
                </span>
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      }
    />
  );
}
