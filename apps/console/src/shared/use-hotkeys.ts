import { useEffect, useRef } from 'react';

/** Nobody types into a box or a choice that was just clicked. */
const ticked = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type);

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !ticked(target) &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const dialogOpen = (): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null;

/** Single keys that act while nobody types and no dialog is open. */
export function useHotkeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (typing(event.target) || dialogOpen()) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
