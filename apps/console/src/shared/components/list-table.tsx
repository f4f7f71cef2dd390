import { Table, type TableProps } from 'antd';
import { Children, type HTMLAttributes, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Keyset } from '../use-keyset';
import { EmptyState } from './empty-state';
import { Pager } from './pager';
import { QueryFailure } from './refusal-alert';

interface ListTableProps<Row> extends Omit<
  TableProps<Row>,
  'dataSource' | 'pagination' | 'rowKey' | 'onRow' | 'loading'
> {
  label: string;
  rows: readonly Row[] | undefined;
  loading: boolean;
  error?: unknown;
  onRetry: () => void;
  keyset?: Keyset;
  connection?: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  onOpen?: (row: Row) => void;
  openId?: string;
  empty?: ReactNode;
  /** What stands above a row where a group of rows begins; undefined within one. */
  groupAbove?: (row: Row, index: number) => ReactNode;
}

/** A row with what stands above it, where a group begins. */
function GroupedRow({ group, ...row }: HTMLAttributes<HTMLTableRowElement> & { group?: ReactNode }) {
  return (
    <>
      {group === undefined ? null : (
        <tr className="pc-group-row">
          <th scope="rowgroup" colSpan={Children.count(row.children)}>
            {group}
          </th>
        </tr>
      )}
      <tr {...row} />
    </>
  );
}

const GROUPED = { body: { row: GroupedRow } };

/** The table of every list: sticky head, rows of 40 px, a row that opens, pages by cursor. */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const {
    label,
    rows,
    loading,
    error,
    onRetry,
    keyset,
    connection,
    onOpen,
    openId,
    empty,
    groupAbove,
    ...table
  } = props;
  const { t } = useTranslation();
  if (error !== undefined && error !== null && rows === undefined)
    return <QueryFailure error={error} onRetry={onRetry} />;
  return (
    <div className="pc-list">
      <Table<Row>
        size="small"
        sticky={{ offsetHeader: 48 }}
        tableLayout="fixed"
        {...table}
        aria-label={label}
        rowKey="id"
        dataSource={rows}
        loading={loading && { delay: 200 }}
        pagination={false}
        components={groupAbove === undefined ? undefined : GROUPED}
        rowClassName={(row) => (row.id === openId ? 'pc-row-open' : '')}
        onRow={
          onOpen === undefined
            ? undefined
            : (row, index) => ({
                ...(groupAbove === undefined ? {} : { group: groupAbove(row, index ?? 0) }),
                tabIndex: 0,
                'data-row': row.id,
                onClick: (event) => {
                  if (
                    !(event.target as Element).closest('a, button, input, label, .ant-table-selection-column')
                  )
                    onOpen(row);
                },
                onKeyDown: (event) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
                },
              })
        }
        locale={{
          emptyText: loading ? (
            <div className="pc-empty" />
          ) : (
            (empty ?? <EmptyState title={t('empty.title')} hint={t('empty.hint')} />)
          ),
        }}
      />
      {keyset === undefined ? null : (
        <Pager
          keyset={keyset}
          count={rows?.length ?? 0}
          totalCount={connection?.totalCount}
          pageInfo={connection?.pageInfo}
        />
      )}
    </div>
  );
}
