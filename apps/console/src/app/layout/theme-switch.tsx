import { BulbOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences, type ThemeChoice } from '../preferences';

const CHOICES: ThemeChoice[] = ['light', 'dark', 'system'];

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme, setTheme } = usePreferences();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [theme],
        items: CHOICES.map((choice) => ({ key: choice, label: t(`app.theme.${choice}`) })),
        onClick: ({ key }) => setTheme(CHOICES.find((choice) => choice === key) ?? 'light'),
      }}
    >
      <Button
        type="text"
        className="pc-bar-button"
        icon={<BulbOutlined />}
        aria-label={t('app.theme.label')}
        title={t('app.theme.label')}
      />
    </Dropdown>
  );
}
