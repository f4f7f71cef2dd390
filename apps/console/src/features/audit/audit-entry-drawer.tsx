import { Descriptions, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../shared/format/date';
import type { AuditEntry } from './audit-columns';
import {
  actorWords,
  fieldWords,
  operationWords,
  outcomeWords,
  subjectWords,
  valueWords,
} from './audit-words';
import { differences } from './differences';

export function AuditEntryDrawer({ entry, onClose }: { entry: AuditEntry | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const rows = entry === undefined ? [] : differences(entry.before, entry.after);
  return (
    <Drawer open={entry !== undefined} onClose={onClose} size={640} title={t('audit.drawer')}>
      {entry === undefined ? null : (
        <div className="pc-stack">
          <Descriptions
            column={2}
            size="small"
            items={[
              { key: 'at', label: t('audit.column.at'), children: formatTime(entry.at) },
              { key: 'actor', label: t('audit.column.actor'), children: actorWords(t, entry.actor) },
              {
                key: 'operation',
                label: t('audit.column.operation'),
                children: operationWords(t, entry.operation),
              },
              { key: 'outcome', label: t('audit.column.outcome'), children: outcomeWords(t, entry.outcome) },
              {
                key: 'subject',
                span: 'filled',
                label: t('audit.column.subject'),
                children: (
                  <>
                    {subjectWords(t, entry.subjectType)}&nbsp;
                    <span className="pc-mono">{entry.subjectId}</span>
                  </>
                ),
              },
            ]}
          />
          {rows.length === 0 ? <p className="pc-muted">{t('audit.change.none')}</p> : null}
          {rows.length === 0 ? null : (
            <table className="pc-plain-table pc-diff">
              <thead>
                <tr>
                  <th>{t('audit.change.field')}</th>
                  <th>{t('audit.change.before')}</th>
                  <th>{t('audit.change.after')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.field} className={row.changed ? 'pc-changed' : undefined}>
                    <th scope="row">{fieldWords(t, row.field)}</th>
                    <td>
                      {row.changed && row.before !== undefined ? (
                        <del>{valueWords(t, row.before)}</del>
                      ) : (
                        valueWords(t, row.before)
                      )}
                    </td>
                    <td>{row.changed ? <ins>{valueWords(t, row.after)}</ins> : valueWords(t, row.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Drawer>
  );
}
