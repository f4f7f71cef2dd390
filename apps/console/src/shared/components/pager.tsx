import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/number';
import { PAGE_SIZES, type Keyset } from '../use-keyset';

interface PagerProps {
  keyset: Keyset;
  count: number;
  totalCount: number | undefined;
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined;
}

export function Pager({ keyset, count, totalCount, pageInfo }: PagerProps) {
  const { t } = useTranslation();
  const total = totalCount === undefined ? '…' : formatNumber(totalCount);
  const from = keyset.page * keyset.first + 1;
  const single = keyset.after === undefined && pageInfo?.hasNextPage !== true;
  const located = !single && count > 0 && (keyset.after === undefined || keyset.page > 0);
  const endCursor = pageInfo?.endCursor ?? undefined;
  return (
    <nav className="pc-pager" aria-label={t('pager.total', { total })}>
      <span className="pc-figures pc-muted" aria-live="polite">
        {located
          ? t('pager.range', { from: formatNumber(from), to: formatNumber(from + count - 1), total })
          : t('pager.total', { total })}
      </span>
      {single && count <= (PAGE_SIZES[0] ?? 20) ? null : (
        <Select
          size="small"
          aria-label={t('pager.sizeLabel')}
          value={keyset.first}
          onChange={keyset.setSize}
          options={PAGE_SIZES.map((size) => ({ value: size, label: t('pager.size', { size }) }))}
        />
      )}
      {single ? null : (
        <>
          <Button
            size="small"
            icon={<VerticalRightOutlined />}
            aria-label={t('pager.first')}
            title={t('pager.first')}
            disabled={keyset.after === undefined}
            onClick={keyset.toFirst}
          />
          <Button
            size="small"
            icon={<LeftOutlined />}
            disabled={keyset.page === 0}
            onClick={keyset.toPrevious}
          >
            {t('pager.previous')}
          </Button>
          <Button
            size="small"
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={pageInfo?.hasNextPage !== true || endCursor === undefined}
            onClick={() => endCursor !== undefined && keyset.toNext(endCursor)}
          >
            {t('pager.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
