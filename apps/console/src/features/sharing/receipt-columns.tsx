import { Tag, Tooltip, type TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import type { ReceiptRowFragment } from '../../gql/graphql';
import { formatTime } from '../../shared/format/date';

/** The columns of receipts; on an enterprise's page who asked, on a partner's page about whom. */
export function receiptColumns(
  t: TFunction,
  of: 'partner' | 'enterprise',
): TableColumnsType<ReceiptRowFragment> {
  return [
    {
      key: 'at',
      title: t('sharing.column.at'),
      width: 152,
      render: (_, row) => <span className="pc-figures">{formatTime(row.at)}</span>,
    },
    ...(of === 'enterprise'
      ? [
          {
            key: 'partner',
            title: t('sharing.partner'),
            render: (_: unknown, row: ReceiptRowFragment) => row.partner,
          },
        ]
      : []),
    { key: 'purpose', title: t('sharing.column.purpose'), render: (_, row) => row.purpose ?? '—' },
    { key: 'key', title: t('sharing.column.key'), width: 136, render: (_, row) => row.key || '—' },
    {
      key: 'operation',
      title: t('sharing.column.operation'),
      width: 144,
      render: (_, row) => (
        <Tooltip title={<span className="pc-mono">{row.operationHash}</span>}>
          <span className="pc-mono pc-ellipsis">{row.operationName ?? row.operationHash.slice(0, 12)}</span>
        </Tooltip>
      ),
    },
    ...(of === 'partner'
      ? [
          {
            key: 'codes',
            title: t('sharing.column.enterprises'),
            width: 232,
            render: (_: unknown, row: ReceiptRowFragment) => <Codes receipt={row} t={t} />,
          },
          {
            key: 'outcome',
            title: t('sharing.column.outcome'),
            width: 88,
            render: (_: unknown, row: ReceiptRowFragment) => <Tag>{t(`sharing.outcome.${row.outcome}`)}</Tag>,
          },
        ]
      : []),
    {
      key: 'address',
      title: t('sharing.column.address'),
      width: 136,
      render: (_, row) => <span className="pc-mono">{row.address ?? '—'}</span>,
    },
  ];
}

function Codes({ receipt, t }: { receipt: ReceiptRowFragment; t: TFunction }) {
  if (receipt.enterpriseCount === 0)
    return <span className="pc-muted">{receipt.countRead ? t('sharing.receipts.countOnly') : '—'}</span>;
  const [first] = receipt.creditCodes;
  return (
    <Tooltip title={receipt.creditCodes.join('、')}>
      <span className="pc-mono">{first}</span>
      {receipt.enterpriseCount > 1 ? (
        <span className="pc-muted"> {t('sharing.receipts.more', { count: receipt.enterpriseCount })}</span>
      ) : null}
    </Tooltip>
  );
}
