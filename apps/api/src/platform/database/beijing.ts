/** SQL: an instant as the clock on the wall shows it, 2026-11-22 09:30:00. */
export const beijingTime = (column: string): string =>
  `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')`;
