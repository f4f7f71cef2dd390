import { readCell, type RuleSetColumn, type RuleSetPart } from '@portcredit/credit';
import { DeleteOutlined, PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../shared/components/search-box';
import { CellEditor } from './cell-editor';
import { type DraftRow, emptyRow } from './draft-rows';
import { usePartWords } from './words';

interface PartGridProps {
  part: RuleSetPart;
  rows: DraftRow[];
  /** The texts as they were saved, by code. */
  saved: ReadonlyMap<string, readonly string[]>;
  editable: boolean;
  onRows: (rows: DraftRow[]) => void;
}

interface Place {
  key: string;
  column: number;
}

/** A part of a draft as a table that is edited like a spreadsheet: arrows, typing, pasting. */
export function PartGrid({ part, rows, saved, editable, onRows }: PartGridProps) {
  const { t } = useTranslation();
  const { say } = usePartWords();
  const [query, setQuery] = useState<string>();
  const [active, setActive] = useState<Place>();
  const [typed, setTyped] = useState<string>();
  const grid = useRef<HTMLTableElement>(null);
  const words = (query ?? '').toLowerCase().split(/\s+/);
  const shown = rows.filter(({ cells }) =>
    words.every((word) => cells.join(' ').toLowerCase().includes(word)),
  );

  const focus = (row: number, column: number) => {
    const key = shown[row]?.key;
    if (key === undefined || column < 0 || column >= part.columns.length) return;
    setActive({ key, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  const write = (key: string, column: number, text: string) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, cells: row.cells.with(column, text) } : row)));
  const canEdit = (row: DraftRow, column: RuleSetColumn) => editable && !row.removed && column.fixed !== true;

  const paste = (row: number, column: number, text: string) => {
    const block = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const next = new Map(rows.map((one) => [one.key, one]));
    block.forEach((cells, down) => {
      const target = shown[row + down];
      if (target === undefined) return;
      const changed = [...target.cells];
      cells.forEach((cell, right) => {
        const into = part.columns[column + right];
        if (into !== undefined && canEdit(target, into)) changed[column + right] = cell.trim();
      });
      next.set(target.key, { ...target, cells: changed });
    });
    onRows(rows.map((one) => next.get(one.key) ?? one));
  };

  const onKey = (event: React.KeyboardEvent, row: number, column: number) => {
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    const target = shown[row];
    const into = part.columns[column];
    if (step !== undefined) {
      event.preventDefault();
      focus(row + step[0], column + step[1]);
    } else if (target !== undefined && into !== undefined && canEdit(target, into)) {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === 'Enter' || event.key === 'F2') {
        event.preventDefault();
        setTyped(target.cells[column] ?? '');
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        write(target.key, column, '');
      } else if (plain && event.key.length === 1 && into.kind !== 'CHOICE' && into.kind !== 'FLAG') {
        event.preventDefault();
        setTyped(event.key);
      }
    }
  };

  return (
    <div className="pc-inset pc-stack">
      <div className="pc-grid-tools">
        {rows.length > 8 ? (
          <SearchBox label={t('ruleSets.draft.search')} value={query} onChange={setQuery} />
        ) : null}
        {editable ? <span className="pc-muted">{t('ruleSets.draft.hint')}</span> : null}
      </div>
      <div className="pc-grid-scroll">
        <table ref={grid} className="pc-grid" role="grid" aria-label={say(part.words)}>
          <thead>
            <tr>
              {part.columns.map((column) => (
                <th key={column.path} scope="col" className={classOf(column)}>
                  {say(column.words)}
                </th>
              ))}
              {editable && part.many ? <th scope="col">{t('ruleSets.draft.actions')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr
                key={row.key}
                className={row.removed ? 'pc-grid-removed' : undefined}
                data-row-code={row.code}
              >
                {part.columns.map((column, position) => {
                  const isActive = active?.key === row.key && active.column === position;
                  const label = `${row.cells[0] ?? ''} ${say(column.words)}`;
                  return (
                    <Cell
                      key={column.path}
                      column={column}
                      place={`${index}:${position}`}
                      label={label}
                      text={row.cells[position] ?? ''}
                      changed={
                        row.code === undefined ||
                        saved.get(row.code)?.[position] !== (row.cells[position] ?? '')
                      }
                      tabbable={isActive || (active === undefined && index === 0 && position === 0)}
                      editing={isActive && typed !== undefined ? typed : undefined}
                      onFocus={() => setActive({ key: row.key, column: position })}
                      onOpen={() => {
                        setActive({ key: row.key, column: position });
                        if (canEdit(row, column)) setTyped(row.cells[position] ?? '');
                      }}
                      onKey={(event) => onKey(event, index, position)}
                      onPaste={(text) => paste(index, position, text)}
                      onTyped={setTyped}
                      onDone={(text, move) => {
                        if (typed === undefined) return;
                        setTyped(undefined);
                        if (text !== row.cells[position]) write(row.key, position, text);
                        if (move === 'down') focus(Math.min(index + 1, shown.length - 1), position);
                      }}
                      onCancel={() => {
                        setTyped(undefined);
                        focus(index, position);
                      }}
                    />
                  );
                })}
                {editable && part.many ? (
                  <td>
                    <Tooltip title={row.removed ? t('ruleSets.draft.restore') : t('ruleSets.draft.remove')}>
                      <Button
                        type="text"
                        size="small"
                        aria-label={`${row.removed ? t('ruleSets.draft.restore') : t('ruleSets.draft.remove')} ${row.cells[0] ?? ''}`}
                        icon={row.removed ? <UndoOutlined /> : <DeleteOutlined />}
                        onClick={() =>
                          onRows(
                            row.code === undefined
                              ? rows.filter(({ key }) => key !== row.key)
                              : rows.map((one) =>
                                  one.key === row.key ? { ...one, removed: !one.removed } : one,
                                ),
                          )
                        }
                      />
                    </Tooltip>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editable && part.many ? (
        <div>
          <Button
            icon={<PlusOutlined />}
            onClick={() => {
              setQuery(undefined);
              onRows([...rows, emptyRow(part)]);
            }}
          >
            {t('ruleSets.draft.add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** As wide as what it holds. */
const classOf = ({ kind, path }: RuleSetColumn): string =>
  `pc-grid-${['description', 'source', 'title'].includes(path) ? 'long' : kind.toLowerCase()}`;

interface CellProps {
  column: RuleSetColumn;
  place: string;
  label: string;
  text: string;
  changed: boolean;
  tabbable: boolean;
  /** What is typed so far, while it is edited. */
  editing: string | undefined;
  onFocus: () => void;
  onOpen: () => void;
  onKey: (event: React.KeyboardEvent) => void;
  onPaste: (text: string) => void;
  onTyped: (text: string) => void;
  onDone: (text: string, move: 'down' | 'stay') => void;
  onCancel: () => void;
}

function Cell(props: CellProps) {
  const { column, place, label, text, changed, tabbable, editing } = props;
  const { t } = useTranslation();
  const { cell } = usePartWords();
  const read = readCell(column, editing ?? text);
  const wrong = 'rule' in read ? t(`ruleSets.cellRule.${read.rule}`) : undefined;
  const classes = [
    classOf(column),
    changed ? 'pc-grid-changed' : '',
    wrong === undefined ? '' : 'pc-grid-wrong',
  ];
  if (editing !== undefined) {
    return (
      <td className={classes.join(' ')}>
        <CellEditor
          column={column}
          label={label}
          text={editing}
          onText={props.onTyped}
          onDone={(move, choice) => props.onDone(choice ?? editing, move)}
          onCancel={props.onCancel}
        />
        {wrong === undefined ? null : <div className="pc-adverse pc-small">{wrong}</div>}
      </td>
    );
  }
  return (
    <td
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      data-cell={place}
      aria-label={`${label}：${cell(column, text) || t('unknown')}`}
      aria-invalid={wrong !== undefined}
      title={wrong}
      className={classes.join(' ')}
      onFocus={props.onFocus}
      onDoubleClick={props.onOpen}
      onKeyDown={props.onKey}
      onPaste={(event) => {
        event.preventDefault();
        props.onPaste(event.clipboardData.getData('text/plain'));
      }}
    >
      {cell(column, text)}
      {wrong === undefined ? null : <div className="pc-adverse pc-small">{wrong}</div>}
    </td>
  );
}
