import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences';

/** Each language by its own name, so that who cannot read the page finds it. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = usePreferences();
  return (
    <Button
      type="text"
      className="pc-bar-button"
      aria-label={`${t('app.language')} ${language === 'zh' ? 'English' : '中文'}`}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? 'English' : '中文'}</span>
    </Button>
  );
}
