/** A thin space above four digits: 6516 stays, 65160 becomes 65 160. */
export function formatNumber(value: number): string {
  const digits = String(Math.trunc(Math.abs(value)));
  if (digits.length <= 4) return String(value);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return value < 0 ? `-${grouped}` : grouped;
}

/** 812 B, 34 KB, 5.6 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 1) return '<1%';
  return `${Math.round(percent)}%`;
}

const RATE = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 4 });
/** A rate that is held against a limit, exact enough to tell it from the limit: 1.004%. */
export const formatRate = (rate: number): string => RATE.format(rate);
