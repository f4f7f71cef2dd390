import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/components/page';

/** The column names as they stand in the file, so in Chinese in every language; true where each row fills it. */
const COLUMNS: readonly [string, boolean][] = [
  ['责任企业统一社会信用代码', true],
  ['采集条目代码', true],
  ['业务关联号', false],
  ['行为日期', false],
  ['发现查实日期', true],
  ['详情', true],
  ['报检员备案号', false],
  ['一次采集标识', false],
  ['采集机构', false],
];

export function EventImportFormat() {
  const { t } = useTranslation();
  return (
    <Panel title={t('eventImport.format')}>
      <div className="pc-stack">
        <p className="pc-muted">{t('eventImport.intro')}</p>
        <p>{t('eventImport.columns')}</p>
        <ul className="pc-column-names" lang="zh-CN">
          {COLUMNS.map(([name, required]) => (
            <li key={name}>
              {name}
              {required ? <span className="pc-required">*</span> : null}
            </li>
          ))}
        </ul>
        <h3>{t('eventImport.templates')}</h3>
        <div className="pc-column">
          <Button icon={<DownloadOutlined />} href="/imports/credit-events/template.xlsx" download>
            {t('eventImport.templateXlsx')}
          </Button>
          <Button icon={<DownloadOutlined />} href="/imports/credit-events/template.csv" download>
            {t('eventImport.templateCsv')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
