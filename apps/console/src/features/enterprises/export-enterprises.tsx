import { useApolloClient } from '@apollo/client/react';
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnterpriseFilter } from '../../gql/graphql';
import { download, toCsv } from '../../shared/csv';
import { today } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { EnterprisesQuery } from './documents';
import type { EnterpriseRow } from './enterprise-columns';

const PAGE = 200;
const LIMIT = 10_000;

/** Walks the pages of the list as it is filtered and hands them over as one file. */
export function ExportEnterprises({
  filter,
  total,
}: {
  filter: EnterpriseFilter;
  total: number | undefined;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { message } = App.useApp();
  const [done, setDone] = useState<number>();
  const stopped = useRef(false);
  const wanted = Math.min(total ?? 0, LIMIT);

  const run = async () => {
    stopped.current = false;
    const rows: EnterpriseRow[] = [];
    let after: string | undefined;
    setDone(0);
    try {
      do {
        const { data } = await client.query({
          query: EnterprisesQuery,
          variables: { filter, first: PAGE, after },
          fetchPolicy: 'no-cache',
        });
        const connection = data?.enterprises;
        rows.push(...(connection?.edges.map((edge) => edge.node) ?? []));
        after =
          connection?.pageInfo.hasNextPage === true
            ? (connection.pageInfo.endCursor ?? undefined)
            : undefined;
        setDone(rows.length);
      } while (after !== undefined && rows.length < LIMIT && !stopped.current);
      if (stopped.current) return;
      download(`${t('enterprises.exportName')}-${today()}.csv`, toCsv(header(), rows.map(cells)));
      void message.success(
        t('csv.done', { count: rows.length }) +
          (after === undefined ? '' : ` · ${t('csv.limited', { limit: formatNumber(LIMIT) })}`),
      );
    } catch {
      void message.error(t('errors.network'));
    } finally {
      setDone(undefined);
    }
  };
  const header = () => [
    t('enterprises.column.name'),
    t('enterprises.column.code'),
    t('enterprises.column.kinds'),
    t('enterprises.column.office'),
    t('enterprises.column.grade'),
    t('enterprises.column.gradeSince'),
    t('enterprises.column.points'),
  ];
  const cells = (row: EnterpriseRow) => [
    row.name,
    row.creditCode,
    row.kinds.map((kind) => t(`enterpriseKind.${kind}`)).join('、'),
    row.office.name,
    row.grade?.value,
    row.grade?.since,
    row.standing?.points,
  ];
  if (done !== undefined) {
    return (
      <Button onClick={() => (stopped.current = true)} aria-live="polite">
        {t('csv.exporting', { done: formatNumber(done), total: formatNumber(wanted) })} · {t('cancel')}
      </Button>
    );
  }
  return (
    <Button icon={<DownloadOutlined />} disabled={wanted === 0} onClick={() => void run()}>
      {t('csv.export')}
    </Button>
  );
}
