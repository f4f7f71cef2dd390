import type { SoundnessFinding } from '@portcredit/credit';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { columnOf, partOf, usePartWords } from './words';

/** What is unsound: where, and in words. */
export function FindingsPanel({
  findings,
  onGo,
}: {
  findings: readonly SoundnessFinding[];
  onGo: (part: string) => void;
}) {
  const { t } = useTranslation();
  const { say } = usePartWords();
  if (findings.length === 0)
    return (
      <div className="pc-inset">
        <Alert showIcon type="success" title={t('ruleSets.findings.sound')} />
      </div>
    );
  return (
    <div className="pc-inset pc-stack">
      <Alert showIcon type="warning" title={t('ruleSets.findings.unsound', { count: findings.length })} />
      <ul className="pc-plain-list" aria-label={t('ruleSets.findings.tab')}>
        {findings.map(({ rule, part, code, column, detail }) => {
          const found = partOf(part);
          const place = [found === undefined ? part : say(found.words), code].filter((word) => word !== '');
          const named = column === undefined ? undefined : columnOf(found, column);
          return (
            <li key={`${rule} ${part} ${code} ${column ?? ''} ${detail ?? ''}`}>
              <b>{place.join(' ')}</b>
              {named === undefined ? null : <span className="pc-muted">{say(named.words)}</span>}
              <span>{t(`ruleSets.finding.${rule}`, { detail: detail ?? '' })}</span>
              <Button type="link" size="small" onClick={() => onGo(part)}>
                {t('ruleSets.findings.go')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
