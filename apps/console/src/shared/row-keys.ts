/** Rows of a list by keyboard: those of every table of the page, from the top to the bottom. */
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];

const current = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;

/** The id of the row that has the focus. */
export const currentRow = (): string | undefined => current()?.dataset['row'];

/** Moves the focus to the next row or the one before; from outside, to the first or the last. */
export function moveRow(step: 1 | -1): void {
  const all = rows();
  const here = current();
  const next = here === null ? (step === 1 ? 0 : all.length - 1) : all.indexOf(here) + step;
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  document.activeElement?.scrollIntoView({ block: 'nearest' });
}
