import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/format/number';

interface Reason {
  code: string;
  message: string;
  count: number;
  lines: number[];
}

/** Why rows are refused, the most frequent first, each with some lines to look at. */
export function ReasonTable({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <Table<Reason>
      aria-label={t('eventImport.reasons')}
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={reasons}
      columns={[
        {
          key: 'reason',
          title: t('eventImport.column.reason'),
          render: (_, { message, code }) => (
            <>
              {message} <span className="pc-muted pc-mono">{code}</span>
            </>
          ),
        },
        {
          key: 'count',
          title: t('eventImport.column.count'),
          width: 88,
          align: 'right',
          render: (_, { count }) => <span className="pc-figures">{formatNumber(count)}</span>,
        },
        {
          key: 'lines',
          title: t('eventImport.column.lines'),
          width: 160,
          render: (_, { lines, count }) => {
            const words = lines.join('、');
            return (
              <span className="pc-figures">
                {count > lines.length ? t('eventImport.linesMore', { lines: words }) : words}
              </span>
            );
          },
        },
      ]}
    />
  );
}
