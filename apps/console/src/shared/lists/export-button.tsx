import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Popover, Segmented, Spin } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../apollo/refusal';
import { RefusalAlert } from '../components/refusal-alert';
import { today } from '../format/date';
import { formatSize } from '../format/number';
import { usePermitted } from '../session';
import {
  EXPORT_FORMATS,
  exportColumns,
  exportFile,
  ExportRefused,
  saveFile,
  type ExportColumn,
  type ExportedList,
  type ExportFormat,
} from './export-file';

interface ExportButtonProps {
  list: ExportedList;
  filter: object;
  of?: string | undefined;
  /** Columns that are chosen to begin with; all where left out. */
  chosen?: readonly string[] | undefined;
}

const refusalFrom = (error: unknown): Refusal =>
  error instanceof ExportRefused
    ? error.refusal
    : { kind: 'network', code: 'NETWORK', message: '', fields: [] };

/** A list as a file, as it is filtered: format and columns are chosen, then it comes, and may be called off. */
export function ExportButton({ list, filter, of, chosen }: ExportButtonProps) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const mayShow = usePermitted('READ_PERSONAL_DATA');
  const [open, setOpen] = useState(false);
  const [columns, setColumns] = useState<readonly ExportColumn[]>();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [personal, setPersonal] = useState(false);
  const [bytes, setBytes] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();
  const running = useRef<AbortController>(undefined);

  const show = async (next: boolean) => {
    setOpen(next);
    setRefusal(undefined);
    if (!next || columns !== undefined) return;
    try {
      const all = await exportColumns(list);
      setColumns(all);
      const known = all.map(({ key }) => key);
      const wished = known.filter((key) => chosen?.includes(key));
      setPicked(wished.length === 0 ? known : wished);
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  };
  const run = async () => {
    const controller = new AbortController();
    running.current = controller;
    setRefusal(undefined);
    setBytes(0);
    try {
      const order = { list, format, filter, of, columns: picked, language, personal } as const;
      const file = await exportFile(order, setBytes, controller.signal);
      saveFile(`${t(`exports.list.${list}`)}-${today()}.${format}`, file);
      setOpen(false);
      void message.success(t('exports.done', { size: formatSize(file.size) }));
    } catch (error) {
      if (!controller.signal.aborted) setRefusal(refusalFrom(error));
    } finally {
      setBytes(undefined);
    }
  };
  const offersPersonal = mayShow && columns?.some((column) => column.personal && picked.includes(column.key));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(next) => void show(next || bytes !== undefined)}
      content={
        <div className="pc-export" role="dialog" aria-label={t('exports.export')}>
          <RefusalAlert refusal={refusal} />
          <Segmented
            aria-label={t('exports.format')}
            value={format}
            disabled={bytes !== undefined}
            onChange={setFormat}
            options={EXPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          {columns === undefined ? (
            <Spin />
          ) : (
            <Checkbox.Group
              className="pc-export-columns"
              disabled={bytes !== undefined}
              value={[...picked]}
              onChange={(keys) =>
                setPicked(columns.map(({ key }) => key).filter((key) => keys.includes(key)))
              }
              options={columns.map(({ key, title }) => ({ value: key, label: title[language] }))}
            />
          )}
          {offersPersonal === true ? (
            <Checkbox
              checked={personal}
              disabled={bytes !== undefined}
              onChange={(event) => setPersonal(event.target.checked)}
            >
              {t('exports.personal')}
            </Checkbox>
          ) : null}
          {bytes === undefined ? (
            <Button type="primary" block disabled={picked.length === 0} onClick={() => void run()}>
              {t('exports.start')}
            </Button>
          ) : (
            <div className="pc-inline" role="status">
              <Spin size="small" /> {t('exports.running', { size: formatSize(bytes) })}
              <Button size="small" onClick={() => running.current?.abort()}>
                {t('cancel')}
              </Button>
            </div>
          )}
        </div>
      }
    >
      <Button icon={<DownloadOutlined />}>{t('exports.export')}</Button>
    </Popover>
  );
}
