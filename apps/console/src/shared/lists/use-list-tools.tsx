import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ViewedList } from '../../gql/graphql';
import { ExportButton } from './export-button';
import { EXPORTED_AS } from './export-file';
import { lookedAt } from './view-address';
import { ViewsMenu } from './views-menu';

interface ListToolsOptions<Row> {
  list: ViewedList;
  /** The filters of the list, as they stand in the address. */
  keys: readonly string[];
  /** What the list is filtered by, as its query says it. */
  filter: object;
  /** The record whose list it is. */
  of?: string;
  columns: TableColumnsType<Row>;
}

/**
 * What every list with filters offers: its views, the choice of columns, the file. The columns that are shown stand in
 * the address as the filters do.
 */
export function useListTools<Row>({ list, keys, filter, of, columns }: ListToolsOptions<Row>): {
  columns: TableColumnsType<Row>;
  tools: ReactNode;
} {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { columns: chosen } = lookedAt(params, keys);
  // Columns without a title hold what can be done, and stay.
  const choices = columns.filter(({ title }) => title !== '');
  const known = choices.map(({ key }) => String(key));
  const picked = chosen === null ? known : known.filter((key) => chosen.includes(key));
  const isAll = picked.length === 0 || picked.length === known.length;
  const pick = (next: readonly string[]) => {
    setParams(
      (previous) => {
        const address = new URLSearchParams(previous);
        if (next.length === 0 || next.length === known.length) address.delete('columns');
        else address.set('columns', next.join(','));
        return address;
      },
      { replace: true },
    );
  };
  return {
    columns: isAll
      ? columns
      : columns
          .filter(({ key, title }) => title === '' || picked.includes(String(key)))
          // What was chosen is shown, however narrow the window.
          .map((column) => ({ ...column, responsive: undefined })),
    tools: (
      <>
        <ViewsMenu list={list} keys={keys} />
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <Checkbox.Group
              className="pc-column-choice"
              aria-label={t('views.columns')}
              value={isAll ? known : picked}
              onChange={(next) => pick(known.filter((key) => next.includes(key)))}
              options={choices.map(({ key, title }) => ({ value: String(key), label: title as ReactNode }))}
            />
          }
        >
          <Button icon={<TableOutlined />}>{t('views.columns')}</Button>
        </Popover>
        <ExportButton list={EXPORTED_AS[list]} filter={filter} of={of} chosen={isAll ? undefined : picked} />
      </>
    ),
  };
}
