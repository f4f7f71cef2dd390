import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface SearchBoxProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  width?: number;
  /** Milliseconds after the last key. */
  delay?: number;
}

/** Filters while typed, a moment after the last key; Enter at once. */
export function SearchBox({ label, value, onChange, width = 260, delay = 300 }: SearchBoxProps) {
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== known) {
    setKnown(value);
    setText(value ?? '');
  }
  const settle = (next: string) => {
    clearTimeout(timer.current);
    const wanted = next.trim() === '' ? undefined : next.trim();
    setKnown(wanted);
    if (wanted !== value) onChange(wanted);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      style={{ width }}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(next), delay);
      }}
      onPressEnter={() => settle(text)}
    />
  );
}
