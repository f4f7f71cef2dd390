import type { RuleSetColumn } from '@portcredit/credit';
import { readCell } from '@portcredit/credit';
import { Input, Select } from 'antd';
import { usePartWords } from './words';

interface CellEditorProps {
  column: RuleSetColumn;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Leaves the cell with what was typed, or with a choice; `move` is where to go: down after Enter. */
  onDone: (move: 'down' | 'stay', choice?: string) => void;
  onCancel: () => void;
}

/** The field of one cell, by its kind. What it holds is text, as in a spreadsheet. */
export function CellEditor({ column, label, text, onText, onDone, onCancel }: CellEditorProps) {
  const { say } = usePartWords();
  const keys = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !(column.kind === 'LINES' && event.shiftKey)) {
      event.preventDefault();
      onDone('down');
    }
  };
  if (column.kind === 'CHOICE' || column.kind === 'FLAG') {
    const options =
      column.kind === 'FLAG'
        ? [
            { value: '是', label: '是' },
            { value: '否', label: '否' },
          ]
        : [
            ...(column.optional === true ? [{ value: '', label: '—' }] : []),
            ...Object.values(column.choices ?? {}).map((words) => ({ value: words.zh, label: say(words) })),
          ];
    return (
      <Select
        autoFocus
        defaultOpen
        size="small"
        aria-label={label}
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        value={text}
        options={options}
        onChange={(value: string) => onDone('stay', value)}
        onBlur={() => onDone('stay')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
        }}
      />
    );
  }
  if (column.kind === 'CHOICES') {
    const read = readCell(column, text);
    return (
      <Select
        autoFocus
        defaultOpen
        mode="multiple"
        size="small"
        aria-label={label}
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        value={'rule' in read ? [] : (read.value as string[])}
        options={Object.entries(column.choices ?? {}).map(([value, words]) => ({ value, label: say(words) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(codes: string[]) =>
          onText(codes.map((code) => column.choices?.[code]?.zh ?? code).join('、'))
        }
        onBlur={() => onDone('stay')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone('stay');
        }}
      />
    );
  }
  if (column.kind === 'LINES' || ['description', 'source', 'title'].includes(column.path)) {
    return (
      <Input.TextArea
        autoFocus
        autoSize
        size="small"
        aria-label={label}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={() => onDone('stay')}
        onKeyDown={keys}
      />
    );
  }
  return (
    <Input
      autoFocus
      size="small"
      aria-label={label}
      inputMode={column.kind === 'WHOLE' ? 'numeric' : undefined}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => onDone('stay')}
      onKeyDown={keys}
    />
  );
}
