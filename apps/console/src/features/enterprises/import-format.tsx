import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/components/page';

/** The column names as they stand in the file, so in Chinese in every language. */
const COLUMNS = [
  '企业名称',
  '统一社会信用代码',
  '注册日期',
  '企业类型',
  '法人代表',
  '注册资金',
  '经营范围',
  '所在省份',
  '地区',
  '注册地址',
];

export function ImportFormat() {
  const { t } = useTranslation();
  return (
    <Panel title={t('enterprises.importPage.format')}>
      <div className="pc-stack">
        <p className="pc-muted">{t('enterprises.importPage.intro')}</p>
        <p>{t('enterprises.importPage.columns')}</p>
        <ul className="pc-column-names" lang="zh-CN">
          {COLUMNS.map((name, index) => (
            <li key={name}>
              {name}
              {index < 2 ? <span className="pc-required">*</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
