import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DEFAULT_REGIME } from '../regime';
import { useUrlValue } from '../use-url-filter';

interface RegimeSelectProps {
  /** The rule set in force of each regime. */
  regimes: readonly { regime: string; title: string }[];
  regime: string;
}

/** The regime that the page shows; a word where there is but one. */
export function RegimeSelect({ regimes, regime }: RegimeSelectProps) {
  const { t } = useTranslation();
  const [, setRegime] = useUrlValue('regime');
  if (regimes.length < 2) return <span>{regimes[0]?.title}</span>;
  return (
    <Select<string>
      aria-label={t('ruleSets.regime')}
      value={regime}
      onChange={(chosen) => setRegime(chosen === DEFAULT_REGIME ? undefined : chosen)}
      popupMatchSelectWidth={false}
      options={regimes.map(({ regime: value, title }) => ({ value, label: title }))}
    />
  );
}
